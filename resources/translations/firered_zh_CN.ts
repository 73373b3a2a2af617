<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About FireRed Desktop</source>
        <translation>关于 FireRed Desktop</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Edits photographs by instruction with FireRed Image Edit, through your own fal account. Licensed under Apache-2.0; Qt is used under the LGPL.</source>
        <translation>用文字指令编辑照片：由 FireRed Image Edit 完成，使用您自己的 fal 账户。本程序采用 Apache-2.0 许可证；Qt 依照 LGPL 使用。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>ActivityDesk</name>
    <message>
        <source>1 new notice</source>
        <translation>1 条新消息</translation>
    </message>
    <message>
        <source>{count} new notices</source>
        <translation>{count} 条新消息</translation>
    </message>
    <message>
        <source>No new notices</source>
        <translation>没有新消息</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Activity: everything that was told</source>
        <translation>动态：程序告诉过您的一切</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Notices</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Nothing yet. What the program tells you is kept here.</source>
        <translation>还没有消息。程序告诉您的内容都会保留在这里。</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Clear all notices</source>
        <translation>清除所有消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the activity</source>
        <translation>关闭动态</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
</context>
<context>
    <name>AddWays</name>
    <message>
        <source>More ways to add pictures</source>
        <translation>添加图片的更多方式</translation>
    </message>
</context>
<context>
    <name>AgainDesk</name>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Use everything</source>
        <translation>全部使用</translation>
    </message>
    <message>
        <source>Everything without the seed</source>
        <translation>除种子外全部使用</translation>
    </message>
    <message>
        <source>Choose what to use…</source>
        <translation>选择要使用的内容…</translation>
    </message>
    <message>
        <source>With the next seed</source>
        <translation>用下一个种子</translation>
    </message>
    <message>
        <source>With {model}</source>
        <translation>用 {model}</translation>
    </message>
    <message>
        <source>On another picture…</source>
        <translation>用于另一张图片…</translation>
    </message>
    <message>
        <source>The whole chain on other photographs…</source>
        <translation>将整条编辑链用于其他照片…</translation>
    </message>
    <message>
        <source>{what} · {price}</source>
        <translation>{what} · {price}</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>对比两者</translation>
    </message>
    <message>
        <source>The edit was run again. Compare it with the former one?</source>
        <translation>已重新编辑。要与之前的结果对比吗？</translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message>
        <source>A run makes {count} edits, one for each picture, with the same instruction and settings.</source>
        <translation>开始后会做 {count} 次编辑，每张图片一次，指令和设置相同。</translation>
    </message>
    <message>
        <source>All in one edit</source>
        <translation>合成一次编辑</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>All recipes</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Uses this recipe</source>
        <translation>使用此模板</translation>
    </message>
    <message>
        <source>Breakfast table</source>
        <translation>早餐桌</translation>
    </message>
    <message>
        <source>Lake</source>
        <translation>湖景</translation>
    </message>
    <message>
        <source>Living room</source>
        <translation>客厅</translation>
    </message>
    <message>
        <source>Vase</source>
        <translation>花瓶</translation>
    </message>
    <message>
        <source>Sample: {name}</source>
        <translation>示例：{name}</translation>
    </message>
    <message>
        <source>Takes this photograph</source>
        <translation>使用这张照片</translation>
    </message>
    <message>
        <source>Drop a photograph anywhere in this window</source>
        <translation>把照片拖到此窗口的任意位置</translation>
    </message>
    <message>
        <source>or try one of these</source>
        <translation>或试试这些示例</translation>
    </message>
    <message>
        <source>Start with a recipe</source>
        <translation>从模板开始</translation>
    </message>
</context>
<context>
    <name>BoardsDialog</name>
    <message>
        <source>Lay them on boards</source>
        <translation>放到拼板上</translation>
    </message>
    <message>
        <source>Lay pictures on boards</source>
        <translation>把图片放到拼板上</translation>
    </message>
    <message>
        <source>The model knows one to three pictures. Picture 1 stays as it is; the others are laid side by side on white, so that it sees all of them.</source>
        <translation>模型只认识一到三张图片。图片 1 保持原样，其余图片并排放在白色拼板上，这样模型能看到全部图片。</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>图片 {number}</translation>
    </message>
    <message>
        <source>The instruction names no picture that moves, so it stays as it is.</source>
        <translation>指令没有提到会移动的图片，因此保持不变。</translation>
    </message>
    <message>
        <source>Instruction now</source>
        <translation>当前指令</translation>
    </message>
    <message>
        <source>Instruction afterwards</source>
        <translation>之后的指令</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Laying the pictures…</source>
        <translation>正在拼放图片…</translation>
    </message>
</context>
<context>
    <name>BoardsNotice</name>
    <message>
        <source>The model knows one to three pictures. Laid on boards it sees all of yours.</source>
        <translation>模型只认识一到三张图片。放到拼板上，它就能看到您的全部图片。</translation>
    </message>
    <message>
        <source>Lay them on boards…</source>
        <translation>放到拼板上…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>No boards</source>
        <translation>不用拼板</translation>
    </message>
    <message>
        <source>The pictures lie on boards now, and the instruction names them so.</source>
        <translation>图片已放到拼板上，指令中的编号也已相应更改。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo boards</source>
        <translation>撤销拼板</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep boards</source>
        <translation>保留拼板</translation>
    </message>
    <message>
        <source>One edit for each</source>
        <translation>每张各做一次</translation>
    </message>
</context>
<context>
    <name>CaptionChoice</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Below each picture</source>
        <translation>每张图片下方</translation>
    </message>
</context>
<context>
    <name>CompareDial</name>
    <message>
        <source>{count} a second</source>
        <translation>每秒 {count} 次</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How strong the after is laid over the before (comma and full stop)</source>
        <translation>修改后叠加在修改前上的强度（逗号和句号键）</translation>
    </message>
    <message>
        <source>Amplification</source>
        <translation>放大倍数</translation>
    </message>
    <message>
        <source>How many times stronger than it is the difference is shown</source>
        <translation>把差异放大多少倍显示</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>How often before and after change places</source>
        <translation>修改前与修改后交替的快慢</translation>
    </message>
</context>
<context>
    <name>CompareMenu</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>CompareModes</name>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split view</source>
        <translation>拆分视图</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Side by side view</source>
        <translation>并排视图</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>Show before</source>
        <translation>显示修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Show after</source>
        <translation>显示修改后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Show difference</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fade view</source>
        <translation>淡入视图</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <source>Blink view</source>
        <translation>闪烁视图</translation>
    </message>
    <message>
        <source>Before and after under one divider {split}; again turns the divider {level}</source>
        <translation>同一分割线两侧显示修改前和修改后 {split}；再按一次转动分割线 {level}</translation>
    </message>
    <message>
        <source>Before beside after, moving together {side}; Shift moves one alone</source>
        <translation>修改前与修改后并排，一起移动 {side}；按住 Shift 只移动一侧</translation>
    </message>
    <message>
        <source>The picture as it was {before} {hold_before}</source>
        <translation>原来的样子 {before} {hold_before}</translation>
    </message>
    <message>
        <source>The result alone {after}</source>
        <translation>只看结果 {after}</translation>
    </message>
    <message>
        <source>What changed, made stronger {difference}</source>
        <translation>放大显示改变之处 {difference}</translation>
    </message>
    <message>
        <source>The after laid over the before, as strong as you like {fade}</source>
        <translation>把修改后叠加在修改前上，强度随您调节 {fade}</translation>
    </message>
    <message>
        <source>Before and after in turn {blink} {hold_blink}</source>
        <translation>修改前与修改后轮流显示 {blink} {hold_blink}</translation>
    </message>
</context>
<context>
    <name>CompareOverlay</name>
    <message>
        <source>The sides are apart · link them</source>
        <translation>两侧已错开 · 重新联动</translation>
    </message>
    <message>
        <source>Link the sides again</source>
        <translation>重新联动两侧</translation>
    </message>
    <message>
        <source>Leave full view</source>
        <translation>退出全窗视图</translation>
    </message>
    <message>
        <source>Show the whole window again (Esc)</source>
        <translation>重新显示整个窗口（Esc）</translation>
    </message>
    <message>
        <source>Show the same place on both sides again {link}</source>
        <translation>两侧重新显示同一位置 {link}</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>The result appears here beside your picture.</source>
        <translation>结果会显示在这里，与您的图片并列。</translation>
    </message>
    <message>
        <source>Add a picture, write what should change, and run the edit.</source>
        <translation>添加图片，写下要改什么，然后开始编辑。</translation>
    </message>
    <message>
        <source>Loading the pictures…</source>
        <translation>正在载入图片…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>zoom {percent}%</source>
        <translation>缩放 {percent}%</translation>
    </message>
    <message>
        <source>the sides are apart</source>
        <translation>两侧已错开</translation>
    </message>
    <message>
        <source>Difference · measuring…</source>
        <translation>差异 · 正在测量…</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>不到 1</translation>
    </message>
    <message>
        <source>Difference, {times}× · {share}% changed</source>
        <translation>差异，{times}× · 改变了 {share}%</translation>
    </message>
    <message>
        <source>Press Space for the other picture</source>
        <translation>按空格键看另一张</translation>
    </message>
    <message>
        <source>Press {key} again to go back</source>
        <translation>再按一次 {key} 返回</translation>
    </message>
</context>
<context>
    <name>ComparingMenu</name>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Compare with this</source>
        <translation>与它对比</translation>
    </message>
    <message>
        <source>Compare with the photograph</source>
        <translation>与原照片对比</translation>
    </message>
</context>
<context>
    <name>DateFilter</name>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>DeedLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo judgement</source>
        <translation>撤销评价</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something unexpected happened ({what}). The program goes on and your edits are kept. Please copy the details and report them; they hold no key and no picture.</source>
        <translation>发生了意外问题（{what}）。程序会继续运行，您的编辑都已保留。请复制详细信息并向我们报告，其中不含密钥和图片。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>demo: nothing is sent</source>
        <translation>演示：不发送任何内容</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>还没有密钥</translation>
    </message>
    <message>
        <source>key from FAL_KEY</source>
        <translation>密钥来自 FAL_KEY</translation>
    </message>
    <message>
        <source>key from the keyring</source>
        <translation>密钥来自系统密钥环</translation>
    </message>
    <message>
        <source>key for this run only</source>
        <translation>密钥仅供本次使用</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>If you ask somebody for help, this tells them about the program and this computer. It holds no key, no picture and no instruction; read it before you copy it.</source>
        <translation>向别人求助时，这些内容可以说明本程序和这台电脑的情况。其中没有密钥、图片和指令；复制前请先过目。</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>已复制。请粘贴到您求助的地方。</translation>
    </message>
</context>
<context>
    <name>DraftPictures</name>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Board of {count} pictures</source>
        <translation>{count} 张图片的拼板</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Drop it where it belongs</source>
        <translation>拖到要放的位置</translation>
    </message>
    <message>
        <source>Replace picture {number}</source>
        <translation>替换图片 {number}</translation>
    </message>
    <message>
        <source>Replace picture {number}, add {count} more</source>
        <translation>替换图片 {number}，再添加 {count} 张</translation>
    </message>
    <message>
        <source>Add as picture {number}</source>
        <translation>添加为图片 {number}</translation>
    </message>
    <message>
        <source>Add as pictures {first} to {last}</source>
        <translation>添加为图片 {first} 到 {last}</translation>
    </message>
    <message>
        <source>One edit for each picture</source>
        <translation>每张图片各做一次编辑</translation>
    </message>
    <message>
        <source>Restore settings from this picture</source>
        <translation>恢复这张图片里的设置</translation>
    </message>
</context>
<context>
    <name>EditDesk</name>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>详细信息已在剪贴板中。</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
</context>
<context>
    <name>EditMenu</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Stop this edit</source>
        <translation>停止此编辑</translation>
    </message>
</context>
<context>
    <name>EditSettingsDialog</name>
    <message>
        <source>Settings of this edit</source>
        <translation>这次编辑的设置</translation>
    </message>
    <message>
        <source>Your settings are locked: pictures and instruction alone are taken up.</source>
        <translation>您的设置已锁定：只会取用图片和指令。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Use without the seed</source>
        <translation>使用，但不用种子</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
</context>
<context>
    <name>ExportContents</name>
    <message>
        <source>Goes along with the picture</source>
        <translation>随图片一起保存</translation>
    </message>
    <message>
        <source>Of this original no such record is kept with the edit.</source>
        <translation>这次编辑没有保留原图的此类信息。</translation>
    </message>
    <message>
        <source>Always written: marked as edited with AI, the model, the date and the seed.</source>
        <translation>始终写入：标明经 AI 编辑，以及模型、日期和种子。</translation>
    </message>
    <message>
        <source>Untouched bytes say nothing of the edit, nor that AI made it.</source>
        <translation>未经改动的文件不会说明这次编辑，也不会说明由 AI 生成。</translation>
    </message>
</context>
<context>
    <name>ExportFields</name>
    <message>
        <source>{size}: enlarged from {result}, which adds no detail.</source>
        <translation>{size}：放大自 {result}，不会增加细节。</translation>
    </message>
    <message>
        <source>{result}: it would have to be enlarged to {size}.</source>
        <translation>{result}：需要放大到 {size}。</translation>
    </message>
</context>
<context>
    <name>ExportFolder</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>原图所在文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>ExportName</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>Filled in: {places}</source>
        <translation>可填入：{places}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} 以及另外 {count} 个</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name} 已存在，将被替换。</translation>
    </message>
    <message>
        <source>{name} is there already; the copy will be called {free}.</source>
        <translation>{name} 已存在；副本将命名为 {free}。</translation>
    </message>
    <message>
        <source>This folder is not there yet; it is made when you save.</source>
        <translation>此文件夹尚不存在；保存时会新建。</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>移除筛选：{filter}</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
</context>
<context>
    <name>FilterGroup</name>
    <message>
        <source>{count} more…</source>
        <translation>还有 {count} 个…</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>What to show</source>
        <translation>显示哪些图片</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>The database is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>The database is not sound ({fault}). Repair may put it right.</source>
        <translation>数据库有问题（{fault}）。“修复”可能会解决。</translation>
    </message>
    <message>
        <source>1 photograph is not where it was. “Look for photographs” finds it.</source>
        <translation>1 张照片不在原来的位置。用“寻找照片”可以找回。</translation>
    </message>
    <message>
        <source>{count} photographs are not where they were. “Look for photographs” finds them.</source>
        <translation>{count} 张照片不在原来的位置。用“寻找照片”可以找回。</translation>
    </message>
    <message>
        <source>1 picture file ({size}) belongs to no edit. It takes room and does no harm. Choose it to use it or to put it away.</source>
        <translation>1 个图片文件（{size}）不属于任何编辑。它占用空间，但没有害处。选中它即可使用或收起。</translation>
    </message>
    <message>
        <source>{count} picture files ({size}) belong to no edit. They take room and do no harm. Choose some to use them or to put them away.</source>
        <translation>{count} 个图片文件（{size}）不属于任何编辑。它们占用空间，但没有害处。选中后即可使用或收起。</translation>
    </message>
    <message>
        <source>1 picture file is missing. A backup may still have it.</source>
        <translation>缺少 1 个图片文件。备份中可能还有。</translation>
    </message>
    <message>
        <source>{count} picture files are missing. A backup may still have them.</source>
        <translation>缺少 {count} 个图片文件。备份中可能还有。</translation>
    </message>
    <message>
        <source>1 picture file is damaged. A backup may have it whole.</source>
        <translation>1 个图片文件已损坏。备份中可能有完好的。</translation>
    </message>
    <message>
        <source>{count} picture files are damaged. A backup may have them whole.</source>
        <translation>{count} 个图片文件已损坏。备份中可能有完好的。</translation>
    </message>
    <message>
        <source>Every picture file is there and reads as it was written.</source>
        <translation>所有图片文件都在，内容与写入时一致。</translation>
    </message>
    <message>
        <source>Every picture file is there.</source>
        <translation>所有图片文件都在。</translation>
    </message>
    <message>
        <source>They belong to:</source>
        <translation>它们属于：</translation>
    </message>
    <message>
        <source>“{words}” of {when}: 1 file</source>
        <translation>“{words}”（{when}）：1 个文件</translation>
    </message>
    <message>
        <source>“{words}” of {when}: {count} files</source>
        <translation>“{words}”（{when}）：{count} 个文件</translation>
    </message>
    <message>
        <source>and 1 more edit</source>
        <translation>以及另外 1 次编辑</translation>
    </message>
    <message>
        <source>and {count} more edits</source>
        <translation>以及另外 {count} 次编辑</translation>
    </message>
    <message>
        <source>Picture files that belong to no edit</source>
        <translation>不属于任何编辑的图片文件</translation>
    </message>
    <message>
        <source>Use as pictures</source>
        <translation>用作图片</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Moves them to the folder “aside” of the library, where nothing is deleted</source>
        <translation>移到图库的“aside”文件夹，不会删除任何内容</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>修复…</translation>
    </message>
</context>
<context>
    <name>FirstStartPanel</name>
    <message>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Leave these steps; all of it stands under Settings too</source>
        <translation>跳过这些步骤；所有内容都可以在“设置”中找到</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
</context>
<context>
    <name>FormatsPanel</name>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Read here: {formats}</source>
        <translation>这台电脑可以读取：{formats}</translation>
    </message>
    <message>
        <source>{format}: not yet. To add it: {command}</source>
        <translation>{format}：暂不支持。添加方法：{command}</translation>
    </message>
</context>
<context>
    <name>FoundCount</name>
    <message>
        <source>{found} of {all}</source>
        <translation>{all} 张中的 {found} 张</translation>
    </message>
    <message>
        <source>Found {count} pictures</source>
        <translation>找到 {count}</translation>
    </message>
</context>
<context>
    <name>GalleryArrangement</name>
    <message>
        <source>Stack results of one edit</source>
        <translation>叠放同一次编辑的结果</translation>
    </message>
    <message>
        <source>A click on the number of a stack, or S, lays it open</source>
        <translation>点击叠放的数字或按 S 键可展开</translation>
    </message>
    <message>
        <source>Size of the pictures (plus and minus)</source>
        <translation>图片大小（加号和减号键）</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
</context>
<context>
    <name>GalleryCard</name>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
</context>
<context>
    <name>GalleryMenu</name>
    <message>
        <source>Selection</source>
        <translation>所选内容</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Export the selection</source>
        <translation>导出所选内容</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>联系表</translation>
    </message>
    <message>
        <source>Client proof</source>
        <translation>客户样片</translation>
    </message>
    <message>
        <source>A copy of each picture in the export format of the settings, with the photograph&apos;s metadata and with how it was made. No file is overwritten.</source>
        <translation>按设置中的导出格式为每张图片写一份副本，附带照片的元数据和制作方式。不会覆盖任何文件。</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>{pictures}, one file of about {size} that opens in any browser</source>
        <translation>{pictures}，一个约 {size} 的文件，可在任何浏览器中打开</translation>
    </message>
    <message>
        <source>{pictures}, one PDF file</source>
        <translation>{pictures}，一个 PDF 文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Exported as {file}</source>
        <translation>已导出为 {file}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>HandingDesk</name>
    <message>
        <source>Select pictures in the history first, then export them.</source>
        <translation>请先在历史记录中选择图片，然后再导出。</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>导出所选内容…</translation>
    </message>
    <message>
        <source>Nothing that is selected has a result yet.</source>
        <translation>所选内容还没有结果。</translation>
    </message>
</context>
<context>
    <name>HeldNotices</name>
    <message>
        <source>“{edit}” is on the left to be changed, and waits no longer.</source>
        <translation>“{edit}”已放到左侧供您修改，不再等待发送。</translation>
    </message>
    <message>
        <source>Dropped. “{edit}” waits no longer.</source>
        <translation>已放弃。“{edit}”不再等待发送。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Dismiss the notice of what was dropped</source>
        <translation>关闭放弃编辑的提示</translation>
    </message>
    <message>
        <source>The network is back.</source>
        <translation>网络已恢复。</translation>
    </message>
    <message>
        <source>Send what waited for the network</source>
        <translation>发送等待网络的编辑</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不发送</translation>
    </message>
    <message>
        <source>Asking fal…</source>
        <translation>正在询问 fal…</translation>
    </message>
    <message>
        <source>fal was asked again: it is still locked.</source>
        <translation>已再次询问 fal：账户仍被锁定。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>That lies with your account at fal, not with this program or your photographs. Your edits are kept, and what fal has finished is still fetched.</source>
        <translation>问题出在您的 fal 账户，与本程序和您的照片无关。您的编辑都已保留，fal 已完成的结果仍会取回。</translation>
    </message>
    <message>
        <source>Dismiss the notice of the locked account</source>
        <translation>关闭账户锁定的提示</translation>
    </message>
    <message>
        <source>Billing page</source>
        <translation>账单页面</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Check the account again</source>
        <translation>再次检查账户</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>HeldPanel</name>
    <message>
        <source>Edits that wait</source>
        <translation>等待发送的编辑</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>全部发送</translation>
    </message>
    <message>
        <source>Sends all of them now, whatever they wait for</source>
        <translation>立即发送全部编辑，无论它们在等什么</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the waiting edits</source>
        <translation>关闭待发送的编辑</translation>
    </message>
    <message>
        <source>Nothing waits. An edit that cannot be sent yet is kept here.</source>
        <translation>没有等待发送的编辑。暂时无法发送的编辑会保留在这里。</translation>
    </message>
    <message>
        <source>Sends it now, whatever it waits for</source>
        <translation>立即发送，无论它在等什么</translation>
    </message>
    <message>
        <source>Puts its pictures and settings on the left; it waits no longer</source>
        <translation>把它的图片和设置放到左侧；它不再等待发送</translation>
    </message>
    <message>
        <source>Gives it up; this can be undone</source>
        <translation>放弃此编辑；可以撤销</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Send it earlier (Alt+Up, or drag it)</source>
        <translation>更早发送（Alt+↑，或拖动）</translation>
    </message>
    <message>
        <source>Send it later (Alt+Down, or drag it)</source>
        <translation>更晚发送（Alt+↓，或拖动）</translation>
    </message>
    <message>
        <source>Waiting edits</source>
        <translation>待发送的编辑</translation>
    </message>
    <message>
        <source>It is kept with its pictures.</source>
        <translation>它与图片一起保留在图库中。</translation>
    </message>
    <message>
        <source>They are kept with their pictures, and sent from the top down.</source>
        <translation>它们与图片一起保留在图库中，并从上到下依次发送。</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message>
        <source>Panel at the side</source>
        <translation>侧边面板</translation>
    </message>
</context>
<context>
    <name>HistoryJudging</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Trash {count}</source>
        <translation>回收站 {count}</translation>
    </message>
    <message>
        <source>Show what lies in the trash: {count}</source>
        <translation>查看回收站中的图片：{count} 张</translation>
    </message>
</context>
<context>
    <name>HistoryPicker</name>
    <message>
        <source>Search instructions and file names</source>
        <translation>搜索指令和文件名</translation>
    </message>
    <message>
        <source>Search edits</source>
        <translation>搜索编辑</translation>
    </message>
    <message>
        <source>Earlier edits</source>
        <translation>以前的编辑</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>哪张图片</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>使用这张图片</translation>
    </message>
    <message>
        <source>Result {number} of {count}</source>
        <translation>结果 {number}，共 {count} 个</translation>
    </message>
    <message>
        <source>Picture {number}, before</source>
        <translation>图片 {number}（修改前）</translation>
    </message>
    <message>
        <source>Picture from the history</source>
        <translation>历史中的图片</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading your edits…</source>
        <translation>正在读取编辑记录…</translation>
    </message>
    <message>
        <source>Compose an edit</source>
        <translation>去创作</translation>
    </message>
    <message>
        <source>Look at the recipes</source>
        <translation>查看模板</translation>
    </message>
    <message>
        <source>Your edits will be here.</source>
        <translation>您的编辑会出现在这里。</translation>
    </message>
    <message>
        <source>Each one stays with its result, its instruction and its settings, so that you can find it, compare it and use it again.</source>
        <translation>每次编辑都会连同结果、指令和设置一起保留，方便您查找、对比和再次使用。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Import results</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Import results from a folder</source>
        <translation>从文件夹导入结果</translation>
    </message>
    <message>
        <source>Looking for copies that this program saved with how they were made.</source>
        <translation>正在查找本程序保存的、带有制作方式的副本。</translation>
    </message>
    <message>
        <source>Importing results</source>
        <translation>正在导入结果</translation>
    </message>
    <message>
        <source>1 result imported.</source>
        <translation>已导入 1 个结果。</translation>
    </message>
    <message>
        <source>{count} results imported.</source>
        <translation>已导入 {count} 个结果。</translation>
    </message>
    <message>
        <source>1 was there already.</source>
        <translation>1 个已在图库中。</translation>
    </message>
    <message>
        <source>{count} were there already.</source>
        <translation>{count} 个已在图库中。</translation>
    </message>
    <message>
        <source>1 file does not say how it was made.</source>
        <translation>1 个文件没有说明制作方式。</translation>
    </message>
    <message>
        <source>{count} files do not say how they were made.</source>
        <translation>{count} 个文件没有说明制作方式。</translation>
    </message>
    <message>
        <source>1 is damaged.</source>
        <translation>1 个已损坏。</translation>
    </message>
    <message>
        <source>{count} are damaged.</source>
        <translation>{count} 个已损坏。</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>InstructionNotes</name>
    <message>
        <source>Do not show this tip again</source>
        <translation>不再显示这条提示</translation>
    </message>
    <message>
        <source>Put “{words}” in quotes</source>
        <translation>给“{words}”加上引号</translation>
    </message>
    <message>
        <source>Add “{words}”</source>
        <translation>添加“{words}”</translation>
    </message>
    <message>
        <source>Take the tip</source>
        <translation>采用提示</translation>
    </message>
    <message>
        <source>Changes the instruction; {key} takes it back</source>
        <translation>会修改指令；按 {key} 可以撤销</translation>
    </message>
</context>
<context>
    <name>InstructionPanel</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>For example: Replace the grey sky with a warm sunset, keep the house as it is.</source>
        <translation>例如：把灰色的天空换成温暖的日落，房子保持原样。</translation>
    </message>
    <message>
        <source>What should change; @ names a picture</source>
        <translation>要改什么；输入 @ 可以指定图片</translation>
    </message>
    <message>
        <source>Name a picture</source>
        <translation>指定图片</translation>
    </message>
    <message>
        <source>Name a picture in the text (@)</source>
        <translation>在文字中指定图片（@）</translation>
    </message>
    <message>
        <source>Past instructions</source>
        <translation>以前的指令</translation>
    </message>
    <message>
        <source>Past instructions {past}; in the text Alt+Up and Alt+Down</source>
        <translation>以前的指令 {past}；在文字中按 Alt+↑ 和 Alt+↓</translation>
    </message>
    <message>
        <source>Instructions to start from, each with its before and after {recipes}</source>
        <translation>可作为起点的指令，每个都有修改前后的对比 {recipes}</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops “{edit}”</source>
        <translation>停止“{edit}”</translation>
    </message>
    <message>
        <source>{count} more under way</source>
        <translation>另有 {count} 个进行中</translation>
    </message>
</context>
<context>
    <name>JudgementDetails</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Pictures: {count}</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择图片</translation>
    </message>
    <message>
        <source>Select pictures to rate them, tag them and write notes on them.</source>
        <translation>选择图片后，可以为其评星级、添加标签和写备注。</translation>
    </message>
    <message>
        <source>Different instructions</source>
        <translation>指令各不相同</translation>
    </message>
</context>
<context>
    <name>JudgingMenu</name>
    <message>
        <source>Rating</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Project…</source>
        <translation>项目…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
</context>
<context>
    <name>JudgingRow</name>
    <message>
        <source>Judgement</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>各不相同</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Your fal key</source>
        <translation>您的 fal 密钥</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>FireRed edits run on fal with your own account. The key is checked, which costs nothing, and kept in this computer&apos;s keyring, never in a file.</source>
        <translation>FireRed 编辑在 fal 上进行，使用您自己的账户。密钥会先经过验证（不收费），然后存入本机的系统密钥环，绝不写入文件。</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>再添加一个…</translation>
    </message>
    <message>
        <source>Add other keys</source>
        <translation>添加其他快捷键</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the keys</source>
        <translation>移除快捷键</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Usual keys again</source>
        <translation>恢复默认快捷键</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>改为这里使用</translation>
    </message>
    <message>
        <source>Take the keys</source>
        <translation>改为这里使用</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>互换快捷键</translation>
    </message>
    <message>
        <source>Leave the keys as they are</source>
        <translation>保持快捷键不变</translation>
    </message>
    <message>
        <source>{key} is used for “{other}”. Take it from there, or swap the two?</source>
        <translation>{key} 已用于“{other}”。要改为这里使用，还是两者互换？</translation>
    </message>
    <message>
        <source>{key} is always “{other}”. Please press other keys.</source>
        <translation>{key} 始终用于“{other}”。请按其他键。</translation>
    </message>
    <message>
        <source>{command}: {keys}</source>
        <translation>{command}：{keys}</translation>
    </message>
    <message>
        <source>{key} moves through the window or presses a button. Please press other keys.</source>
        <translation>{key} 用于在窗口中移动或按下按钮。请按其他键。</translation>
    </message>
    <message>
        <source>{key} is needed while you write. Please press other keys.</source>
        <translation>输入文字时需要用到 {key}。请按其他键。</translation>
    </message>
    <message>
        <source>{key} opens a menu. Please press other keys.</source>
        <translation>{key} 用于打开菜单。请按其他键。</translation>
    </message>
    <message>
        <source>Choose a line to change its keys.</source>
        <translation>选择一行即可更改其快捷键。</translation>
    </message>
    <message>
        <source>“{command}” has the same keys in every set.</source>
        <translation>“{command}”在每套快捷键中都相同。</translation>
    </message>
    <message>
        <source>New keys for “{command}”. Escape leaves them as they are.</source>
        <translation>请为“{command}”按下新的快捷键。按 Esc 则保持不变。</translation>
    </message>
    <message>
        <source>“{command}” has no keys.</source>
        <translation>“{command}”没有快捷键。</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>key id:secret</source>
        <translation>密钥 ID:密钥内容</translation>
    </message>
    <message>
        <source>fal key</source>
        <translation>fal 密钥</translation>
    </message>
    <message>
        <source>Check and keep</source>
        <translation>验证并保存</translation>
    </message>
    <message>
        <source>Get a key at fal</source>
        <translation>到 fal 获取密钥</translation>
    </message>
    <message>
        <source>Asking fal about this key…</source>
        <translation>正在向 fal 验证此密钥…</translation>
    </message>
    <message>
        <source>fal accepts the key, but this computer&apos;s keyring could not keep it. It is used until you close the program.</source>
        <translation>fal 接受此密钥，但本机的系统密钥环无法保存。关闭程序之前会一直使用它。</translation>
    </message>
    <message>
        <source>fal accepts the key. It is kept.</source>
        <translation>fal 接受此密钥。已保存。</translation>
    </message>
    <message>
        <source>No key is kept yet.</source>
        <translation>还没有保存密钥。</translation>
    </message>
    <message>
        <source>In use: the key of the variable FAL_KEY, ending {tail}.</source>
        <translation>正在使用：环境变量 FAL_KEY 中的密钥，末尾为 {tail}。</translation>
    </message>
    <message>
        <source>In use: the key of this computer&apos;s keyring, ending {tail}.</source>
        <translation>正在使用：本机系统密钥环中的密钥，末尾为 {tail}。</translation>
    </message>
    <message>
        <source>In use until the program closes: a key ending {tail}.</source>
        <translation>关闭程序之前使用：末尾为 {tail} 的密钥。</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Your fal key</source>
        <translation>您的 fal 密钥</translation>
    </message>
    <message>
        <source>Try the demo without a key</source>
        <translation>不用密钥，先试用演示</translation>
    </message>
    <message>
        <source>A built-in service with simple filters: nothing is sent</source>
        <translation>内置服务，只有简单的滤镜，不发送任何内容</translation>
    </message>
    <message>
        <source>Edits run on fal with your own account; the key is checked, which costs nothing, and kept in this computer&apos;s keyring.</source>
        <translation>编辑在 fal 上进行，使用您自己的账户。密钥会先经过验证（不收费），然后存入本机的系统密钥环。</translation>
    </message>
</context>
<context>
    <name>KeyPanel</name>
    <message>
        <source>Remove the key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Edits run on fal with your own account. The key is checked, which costs nothing, and kept in this computer&apos;s keyring, never in a file.</source>
        <translation>编辑在 fal 上进行，使用您自己的账户。密钥会先经过验证（不收费），然后存入本机的系统密钥环，绝不写入文件。</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press the new keys</source>
        <translation>请按下新的快捷键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新快捷键</translation>
    </message>
</context>
<context>
    <name>KeyTips</name>
    <message>
        <source>(hold {keys} at any time)</source>
        <translation>（随时按住 {keys}）</translation>
    </message>
    <message>
        <source>({keys})</source>
        <translation>（{keys}）</translation>
    </message>
    <message>
        <source>{key} or {other}</source>
        <translation>{key} 或 {other}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>No command matches. Try another word, or clear the search.</source>
        <translation>没有匹配的命令。换一个词，或清除搜索。</translation>
    </message>
    <message>
        <source>Put all keys back</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和快捷键</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Keys like in</source>
        <translation>快捷键方案</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>While you type into a field, single letters and signs do nothing else.</source>
        <translation>在输入框中打字时，单个字母和符号不会触发命令。</translation>
    </message>
    <message>
        <source>{keys} (changed)</source>
        <translation>{keys}（已更改）</translation>
    </message>
    <message>
        <source>All commands have their usual keys again.</source>
        <translation>所有命令都已恢复默认快捷键。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LabelNotice</name>
    <message>
        <source>{name} was made with FireRed Image Edit, and its settings are in it. What do you want of it?</source>
        <translation>{name} 由 FireRed Image Edit 生成，其中带有当时的设置。您想怎样使用它？</translation>
    </message>
    <message>
        <source>Use as a picture</source>
        <translation>作为图片使用</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>恢复其中的设置</translation>
    </message>
    <message>
        <source>The settings are restored; your pictures stay.</source>
        <translation>设置已恢复，您的图片保持不变。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>There are no settings in {name}. They are in copies that this program saved with its label.</source>
        <translation>{name} 里没有设置。只有本程序带标记保存的副本里才有。</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>FireRed Desktop speaks English and Chinese; choose yours.</source>
        <translation>FireRed Desktop 支持英文和中文，请选择您的语言。</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求的尺寸</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>预估</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>实际费用</translation>
    </message>
    <message>
        <source>Ledger of the month</source>
        <translation>当月账目</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账本</translation>
    </message>
    <message>
        <source>By edit</source>
        <translation>按编辑</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>What fal did not say is called unknown; against the budgets the high end of the estimate counts for it.</source>
        <translation>fal 没有告知的费用记为未知；计入预算时按预估的上限计算。</translation>
    </message>
    <message>
        <source>Reading the ledger…</source>
        <translation>正在读取账本…</translation>
    </message>
    <message>
        <source>fal charged nothing in this month. Demo edits cost nothing.</source>
        <translation>fal 在这个月没有收费。演示编辑不收费。</translation>
    </message>
    <message>
        <source>Today: {day} · This month: {month}</source>
        <translation>今天：{day} · 本月：{month}</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>The ledger could not be read.</source>
        <translation>无法读取账本。</translation>
    </message>
</context>
<context>
    <name>LedgerSaveDialog</name>
    <message>
        <source>Export the ledger</source>
        <translation>导出账本</translation>
    </message>
    <message>
        <source>Table for spreadsheets ({patterns})</source>
        <translation>电子表格可用的表格（{patterns}）</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Looking at the database and the picture files. You can go on working.</source>
        <translation>正在检查数据库和图片文件。您可以继续工作。</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查图库</translation>
    </message>
    <message>
        <source>Repair the library?</source>
        <translation>修复图库？</translation>
    </message>
    <message>
        <source>The search and what the history shows are made anew from the edits themselves. This takes a few seconds for each ten thousand edits.</source>
        <translation>搜索和历史记录的显示内容将根据编辑本身重新生成。每一万次编辑需要几秒钟。</translation>
    </message>
    <message>
        <source>No edit, picture, rating, tag or note is changed or deleted. Picture files that are missing or damaged cannot be made again here.</source>
        <translation>编辑、图片、星级、标签和备注都不会更改或删除。缺少或损坏的图片文件无法在此重新生成。</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repairing the library</source>
        <translation>正在修复图库</translation>
    </message>
    <message>
        <source>Making anew what can be made.</source>
        <translation>正在重新生成可以生成的内容。</translation>
    </message>
    <message>
        <source>The search and the history were made anew.</source>
        <translation>搜索和历史记录已重新生成。</translation>
    </message>
    <message>
        <source>1 file is in the folder “aside” of the library now.</source>
        <translation>1 个文件现在位于图库的“aside”文件夹中。</translation>
    </message>
    <message>
        <source>{count} files are in the folder “aside” of the library now.</source>
        <translation>{count} 个文件现在位于图库的“aside”文件夹中。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Read every picture too, which takes longer</source>
        <translation>同时读取每张图片，需要更长时间</translation>
    </message>
    <message>
        <source>{count} files, {size}</source>
        <translation>{count} 个文件，{size}</translation>
    </message>
    <message>
        <source>{size}, of which {small} are thumbnails</source>
        <translation>{size}，其中缩略图 {small}</translation>
    </message>
    <message>
        <source>The library is here now. The former one is still in {folder} ({size}).</source>
        <translation>图库现在在这里。原来的图库仍在 {folder}（{size}）。</translation>
    </message>
    <message>
        <source>none yet; one is made each day the program runs</source>
        <translation>还没有；程序运行的每一天会制作一份</translation>
    </message>
    <message>
        <source>{count} ({size}); the last one {when}</source>
        <translation>{count} 份，{size}；最近一份 {when}</translation>
    </message>
    <message>
        <source>Your edits and their pictures are kept here.</source>
        <translation>您的编辑及其图片保存在这里。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Delete the former library…</source>
        <translation>删除原来的图库…</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Daily copies</source>
        <translation>每日副本</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>此磁盘可用空间</translation>
    </message>
    <message>
        <source>Check the library…</source>
        <translation>检查图库…</translation>
    </message>
    <message>
        <source>Checks that the database is sound, that every picture file is there, and that none is left over.</source>
        <translation>检查数据库是否完好、图片文件是否齐全、有无多余文件。</translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation>检查与修复</translation>
    </message>
    <message>
        <source>Look for photographs…</source>
        <translation>寻找照片…</translation>
    </message>
    <message>
        <source>Finds photographs that you moved, renamed or deleted, so that you can locate them again.</source>
        <translation>找出您移动、重命名或删除的照片，并可重新定位。</translation>
    </message>
    <message>
        <source>Your photographs</source>
        <translation>您的照片</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>A backup is one file with every edit and picture. It is made while you go on working.</source>
        <translation>备份是一个包含所有编辑和图片的文件。制作时您可以继续工作。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Move to another disk…</source>
        <translation>移到其他磁盘…</translation>
    </message>
    <message>
        <source>Copies everything, reads it again from there, and goes on there. What is here stays until you delete it.</source>
        <translation>复制全部内容，从新位置重新读取核对，然后在那里继续。这里的内容会保留，直到您删除。</translation>
    </message>
    <message>
        <source>Whoever looks after this computer says where the library is.</source>
        <translation>图库的位置由这台电脑的管理员指定。</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>其他位置</translation>
    </message>
</context>
<context>
    <name>LibraryPlaces</name>
    <message>
        <source>Back up the library</source>
        <translation>备份图库</translation>
    </message>
    <message>
        <source>Writing {file}. You can go on working.</source>
        <translation>正在写入 {file}。您可以继续工作。</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>正在备份图库</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>恢复此备份？</translation>
    </message>
    <message>
        <source>It becomes a library of its own, in a folder that you choose next, and the window goes on with that one. Your present library stays where it is, as it is.</source>
        <translation>它会在您接下来选择的文件夹中成为一个单独的图库，窗口随后使用该图库。您现在的图库原样留在原处。</translation>
    </message>
    <message>
        <source>Edits in the backup that were not sent yet wait for you; none is sent by itself.</source>
        <translation>备份中尚未发送的编辑会等待您决定，不会自动发送。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Into {folder}</source>
        <translation>到 {folder}</translation>
    </message>
    <message>
        <source>Backups ({patterns})</source>
        <translation>备份 ({patterns})</translation>
    </message>
    <message>
        <source>Move the library?</source>
        <translation>移动图库？</translation>
    </message>
    <message>
        <source>Everything is copied to a folder that you choose next, and each file is read again from there. Then the window goes on with the library there.</source>
        <translation>全部内容会复制到您接下来选择的文件夹，并从那里逐个重新读取核对。随后窗口使用那里的图库。</translation>
    </message>
    <message>
        <source>What is here stays until you delete it. Edits that were not sent yet wait for you; none is sent by itself.</source>
        <translation>这里的内容会保留，直到您删除。尚未发送的编辑会等待您决定，不会自动发送。</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>正在移动图库</translation>
    </message>
    <message>
        <source>To {folder}</source>
        <translation>到 {folder}</translation>
    </message>
    <message>
        <source>Delete the former library?</source>
        <translation>删除原来的图库？</translation>
    </message>
    <message>
        <source>{folder} with {size} is deleted for good.</source>
        <translation>{folder}（{size}）将被永久删除。</translation>
    </message>
    <message>
        <source>The library that you use now is a whole copy of it. Your photographs, and whatever else lies in that folder, stay.</source>
        <translation>您现在使用的图库是它的完整副本。您的照片和该文件夹中的其他内容都会保留。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Edits are under way. Wait until they are done, or stop them first.</source>
        <translation>有编辑正在进行。请等待完成，或先停止它们。</translation>
    </message>
    <message>
        <source>Backed up as {file}</source>
        <translation>已备份为 {file}</translation>
    </message>
    <message>
        <source>The former library is deleted.</source>
        <translation>原来的图库已删除。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licence texts</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Bill of materials (CycloneDX)</source>
        <translation>物料清单 (CycloneDX)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>声明</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>物料清单</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>FireRed Desktop stands on the work of others. The libraries under the LGPL are files of their own, which you may replace by yours.</source>
        <translation>FireRed Desktop 建立在他人的成果之上。采用 LGPL 的库都是独立的文件，您可以用自己的版本替换它们。</translation>
    </message>
</context>
<context>
    <name>LineageDesk</name>
    <message>
        <source>Compare the two</source>
        <translation>对比两者</translation>
    </message>
</context>
<context>
    <name>LineageDialog</name>
    <message>
        <source>Where it came from</source>
        <translation>图片来历</translation>
    </message>
</context>
<context>
    <name>LineagePanel</name>
    <message>
        <source>Chain of edits</source>
        <translation>编辑链</translation>
    </message>
    <message>
        <source>Made from this picture</source>
        <translation>由此图片制作</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>用作图片</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>对比两者</translation>
    </message>
    <message>
        <source>Run on other photographs…</source>
        <translation>用于其他照片…</translation>
    </message>
    <message>
        <source>Runs every step that led to the selected result again, on other photographs</source>
        <translation>在其他照片上重做得到所选结果的每一步</translation>
    </message>
    <message>
        <source>Select two results first</source>
        <translation>请先选择两个结果</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>图片来历</translation>
    </message>
    <message>
        <source>Made from this picture: {count}</source>
        <translation>由此图片制作：{count}</translation>
    </message>
</context>
<context>
    <name>LostMark</name>
    <message>
        <source>Locate the original…</source>
        <translation>定位原图…</translation>
    </message>
    <message>
        <source>Original not found.</source>
        <translation>找不到原图。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Look at the edits that wait, and send, change or drop them</source>
        <translation>查看等待发送的编辑，并发送、修改或放弃它们</translation>
    </message>
    <message>
        <source>Waiting edits</source>
        <translation>待发送的编辑</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>创作</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Compose view</source>
        <translation>创作视图</translation>
    </message>
    <message>
        <source>History view</source>
        <translation>历史记录视图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Which of fal&apos;s models makes the edit. Default: {default}. Range: {range}.</source>
        <translation>由 fal 的哪个模型完成编辑。默认：{default}。范围：{range}。</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Different notes. What you write takes the place of all of them.</source>
        <translation>备注各不相同。您写的内容将取代所有备注。</translation>
    </message>
</context>
<context>
    <name>OriginalsDialog</name>
    <message>
        <source>Photographs that are no longer where they were</source>
        <translation>不在原位置的照片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Missing photographs</source>
        <translation>找不到的照片</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>在文件夹中寻找…</translation>
    </message>
    <message>
        <source>Finds all that lie in it, by name and size</source>
        <translation>按名称和大小找出其中的所有照片</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Not told as missing any more; the edits stay</source>
        <translation>不再提示缺失；编辑会保留</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>1 photograph was moved, renamed or deleted. Its edits are complete; the photograph is only needed to edit it again.</source>
        <translation>1 张照片被移动、重命名或删除。它的编辑完好；只有再次编辑时才需要这张照片。</translation>
    </message>
    <message>
        <source>{count} photographs were moved, renamed or deleted. Their edits are complete; the photographs are only needed to edit them again.</source>
        <translation>{count} 张照片被移动、重命名或删除。它们的编辑完好；只有再次编辑时才需要这些照片。</translation>
    </message>
    <message>
        <source>Every photograph is at its place.</source>
        <translation>所有照片都在原位置。</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>使用它们</translation>
    </message>
    <message>
        <source>{count} of them seem to have another name now, in the same folder.</source>
        <translation>其中 {count} 张似乎在同一文件夹中改了名。</translation>
    </message>
    <message>
        <source>{former} seems to be {present} now.</source>
        <translation>{former} 现在似乎是 {present}。</translation>
    </message>
    <message>
        <source>Where is {name}?</source>
        <translation>{name} 在哪里？</translation>
    </message>
    <message>
        <source>Look in a folder</source>
        <translation>在文件夹中寻找</translation>
    </message>
    <message>
        <source>{count} found there.</source>
        <translation>在那里找到 {count} 张。</translation>
    </message>
    <message>
        <source>None of them is there: names and sizes were compared.</source>
        <translation>那里没有：已比较名称和大小。</translation>
    </message>
</context>
<context>
    <name>OutgoingDialog</name>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>Where it goes, and for how long</source>
        <translation>发往何处，保留多久</translation>
    </message>
    <message>
        <source>It cannot be run yet:</source>
        <translation>还不能开始编辑：</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Request as sent</source>
        <translation>实际发送的请求</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A run sends {count} requests, one for each picture.</source>
        <translation>开始后会发送 {count} 个请求，每张图片一个。</translation>
    </message>
</context>
<context>
    <name>ParameterPanel</name>
    <message>
        <source>The seed is fixed. Another size still gives another picture.</source>
        <translation>种子已固定，但换了尺寸，画面仍会不同。</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>已更改 {count} 项</translation>
    </message>
</context>
<context>
    <name>PastList</name>
    <message>
        <source>Search past instructions</source>
        <translation>搜索以前的指令</translation>
    </message>
    <message>
        <source>Past instructions</source>
        <translation>以前的指令</translation>
    </message>
    <message>
        <source>Nothing yet. What you ask for appears here.</source>
        <translation>还没有内容。您写过的指令会出现在这里。</translation>
    </message>
    <message>
        <source>No instruction matches. Try another word.</source>
        <translation>没有符合的指令，换个词试试。</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Pictures to name</source>
        <translation>可指定的图片</translation>
    </message>
</context>
<context>
    <name>PictureDetailsDialog</name>
    <message>
        <source>About this picture</source>
        <translation>关于这张图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>PictureSlot</name>
    <message>
        <source>Picture {number}</source>
        <translation>图片 {number}</translation>
    </message>
    <message>
        <source>Wanted: {what}</source>
        <translation>需要：{what}</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Remove picture {number}</source>
        <translation>移除图片 {number}</translation>
    </message>
    <message>
        <source>About picture {number}</source>
        <translation>关于图片 {number}</translation>
    </message>
    <message>
        <source>Press for details.</source>
        <translation>按下可查看详情。</translation>
    </message>
    <message>
        <source>Drop a picture here, or press to choose one.</source>
        <translation>将图片拖到这里，或点按选择。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>PictureSlots</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>The model works best with one to three pictures.</source>
        <translation>使用一到三张图片时，模型效果最好。</translation>
    </message>
    <message>
        <source>Choose picture files {add}, or drop them anywhere on this panel.</source>
        <translation>选择图片文件 {add}，或将它们拖到此面板的任意位置。</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>When you run an edit, its instruction and its pictures go to fal, the pictures without location, camera data or file name.</source>
        <translation>开始编辑时，指令和图片会发送到 fal；图片不含拍摄地点、相机信息和文件名。</translation>
    </message>
    <message>
        <source>Your own files are never changed, and everything else stays here.</source>
        <translation>您自己的文件绝不会被更改，其他内容都留在这台电脑上。</translation>
    </message>
    <message>
        <source>A larger result costs more: no photograph becomes larger than this by itself, and the price is on the button before you press it. An edit above a budget waits and asks you first.</source>
        <translation>结果越大，费用越高：照片不会自动大于此尺寸，而且点按之前，按钮上就标有价格。超出预算的编辑会先暂缓并询问您。</translation>
    </message>
</context>
<context>
    <name>ProjectField</name>
    <message>
        <source>All results of an edit belong to the same project.</source>
        <translation>同一次编辑的所有结果属于同一个项目。</translation>
    </message>
    <message>
        <source>Project of the edit</source>
        <translation>编辑的项目</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>Different projects</source>
        <translation>项目各不相同</translation>
    </message>
</context>
<context>
    <name>ProofFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A few words to your client, if you like</source>
        <translation>给客户的几句话（可不填）</translation>
    </message>
    <message>
        <source>Note to the client</source>
        <translation>给客户的留言</translation>
    </message>
    <message>
        <source>Longer side of the pictures</source>
        <translation>图片长边</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Words across each picture</source>
        <translation>图片上的水印文字</translation>
    </message>
    <message>
        <source>With the picture before the edit, to compare with a divider</source>
        <translation>包含修改前的图片，用分割线对比</translation>
    </message>
</context>
<context>
    <name>ProxyPanel</name>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>Unless you name one here, a proxy that this computer uses is used here too. Companies set it in the network settings of the system.</source>
        <translation>如果这里没有填写，就使用这台电脑所用的代理。公司通常在系统的网络设置中设定代理。</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Files in the library</source>
        <translation>图库中的文件</translation>
    </message>
    <message>
        <source>Space that is freed</source>
        <translation>释放的空间</translation>
    </message>
    <message>
        <source>This cannot be undone. Your own photographs are never touched, and what the edits cost stays in the ledger.</source>
        <translation>此操作无法撤销。您自己的照片绝不会被改动，编辑的费用仍保留在账本中。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QualityRow</name>
    <message>
        <source>Draft quality</source>
        <translation>草稿质量</translation>
    </message>
    <message>
        <source>Standard quality</source>
        <translation>标准质量</translation>
    </message>
    <message>
        <source>Fine quality</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>Back to {set}</source>
        <translation>回到“{set}”</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Size, care and speed together. Default: {default}. What is set by hand is called custom.</source>
        <translation>尺寸、精细程度和速度一起设定。默认：{default}。手动改过的称为自定义。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Keep my settings</source>
        <translation>保留我的设置</translation>
    </message>
    <message>
        <source>Locked: edits from the history leave these settings alone.</source>
        <translation>已锁定：取用历史记录中的编辑时，这些设置保持不变。</translation>
    </message>
    <message>
        <source>Lock these settings, so that edits from the history leave them alone.</source>
        <translation>锁定这些设置，取用历史记录中的编辑时保持不变。</translation>
    </message>
    <message>
        <source>Another size gives another picture, even with the same seed.</source>
        <translation>尺寸不同，即使种子相同，画面也会不同。</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>QuitDialog</name>
    <message>
        <source>Quit now?</source>
        <translation>现在退出？</translation>
    </message>
    <message>
        <source>The result of one edit would be lost:</source>
        <translation>以下编辑的结果将会丢失：</translation>
    </message>
    <message>
        <source>The results of {count} edits would be lost:</source>
        <translation>{count} 个编辑的结果将会丢失：</translation>
    </message>
    <message>
        <source>fal was asked to keep nothing of this, so it cannot be fetched at the next start. It is most likely charged all the same.</source>
        <translation>已要求 fal 不保留任何内容，因此下次启动时无法再取回。但很可能仍会收费。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
</context>
<context>
    <name>RatingFilter</name>
    <message>
        <source>How many stars are enough</source>
        <translation>星级条件</translation>
    </message>
</context>
<context>
    <name>RecipeDesk</name>
    <message>
        <source>{title} (copy)</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Recipes ({pattern})</source>
        <translation>模板 ({pattern})</translation>
    </message>
</context>
<context>
    <name>RecipeDetails</name>
    <message>
        <source>All recipes</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Needs: {pictures}</source>
        <translation>需要：{pictures}</translation>
    </message>
    <message>
        <source>Sets: {settings}</source>
        <translation>设置：{settings}</translation>
    </message>
    <message>
        <source>Use this recipe</source>
        <translation>使用此模板</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RecipeDialog</name>
    <message>
        <source>Edit the recipe</source>
        <translation>编辑模板</translation>
    </message>
    <message>
        <source>Save as recipe</source>
        <translation>保存为模板</translation>
    </message>
    <message>
        <source>Make the selected words a blank</source>
        <translation>把选中的文字设为填空</translation>
    </message>
    <message>
        <source>Also set: {settings}</source>
        <translation>同时设置：{settings}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>the person, the clothes</source>
        <translation>人物，衣服</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>What each picture is</source>
        <translation>每张图片是什么</translation>
    </message>
    <message>
        <source>What to look out for</source>
        <translation>需要留意什么</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>无文件夹</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>文件夹名称</translation>
    </message>
    <message>
        <source>like these</source>
        <translation>像这样</translation>
    </message>
    <message>
        <source>Words in braces, {example}, are filled in anew each time.</source>
        <translation>大括号中的文字，如 {example}，每次使用时重新填写。</translation>
    </message>
</context>
<context>
    <name>RecipeGallery</name>
    <message>
        <source>Open a recipe…</source>
        <translation>打开模板…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search recipes</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Search, in English or Chinese</source>
        <translation>用中文或英文搜索</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>打开模板</translation>
    </message>
    <message>
        <source>Take in a recipe that somebody shared as a file</source>
        <translation>导入他人以文件分享的模板</translation>
    </message>
    <message>
        <source>Close the recipes</source>
        <translation>关闭模板</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My recipes</source>
        <translation>我的模板</translation>
    </message>
    <message>
        <source>No recipe matches. Try another word, or another group.</source>
        <translation>没有匹配的模板。请换个词，或换个分组。</translation>
    </message>
    <message>
        <source>Reading the recipes…</source>
        <translation>正在读取模板…</translation>
    </message>
    <message>
        <source>Use this recipe</source>
        <translation>使用此模板</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>RecipeLine</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the recipe</source>
        <translation>撤销模板</translation>
    </message>
    <message>
        <source>Brings back the instruction and the settings of before</source>
        <translation>恢复之前的指令和设置</translation>
    </message>
    <message>
        <source>The recipe set {settings}.</source>
        <translation>模板已设置：{settings}。</translation>
    </message>
    <message>
        <source>It took the place of your instruction.</source>
        <translation>它取代了您原来的指令。</translation>
    </message>
    <message>
        <source>Your settings are locked and stay; the recipe prefers {settings}.</source>
        <translation>您的设置已锁定，保持不变；模板建议：{settings}。</translation>
    </message>
    <message>
        <source>Still needed: {pictures}.</source>
        <translation>还需要：{pictures}。</translation>
    </message>
</context>
<context>
    <name>RecipeList</name>
    <message>
        <source>Recipe cards</source>
        <translation>模板卡片</translation>
    </message>
    <message>
        <source>Enter uses one</source>
        <translation>按回车键使用</translation>
    </message>
    <message>
        <source>Details (Space)</source>
        <translation>详细信息（空格键）</translation>
    </message>
</context>
<context>
    <name>RecipeNotices</name>
    <message>
        <source>“{title}” is now among your recipes.</source>
        <translation>“{title}”已加入您的模板。</translation>
    </message>
    <message>
        <source>Some of its file is not known here and was left out: {names}.</source>
        <translation>文件中有些内容无法识别，已略去：{names}。</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>“{title}” is kept.</source>
        <translation>“{title}”已保存。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{title}” is deleted.</source>
        <translation>“{title}”已删除。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>These files of your recipes cannot be read and are left as they are: {names}</source>
        <translation>您的这些模板文件无法读取，已保持原样：{names}</translation>
    </message>
</context>
<context>
    <name>RecipesButton</name>
    <message>
        <source>Recipes</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Shows them on the right</source>
        <translation>在右侧显示</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Keep the file</source>
        <translation>保留文件</translation>
    </message>
    <message>
        <source>Enlarge to {size}</source>
        <translation>放大到 {size}</translation>
    </message>
    <message>
        <source>This adds no detail.</source>
        <translation>这不会增加细节。</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>The result takes the place of the photograph. The old file is kept in the library until you purge it, and can be put back.</source>
        <translation>结果会取代这张照片。旧文件保留在图库中，直到您将其清除，并且可以放回原处。</translation>
    </message>
    <message>
        <source>Files of this kind cannot be written, so this one stays as it is. The result can be saved beside it as {kind} of {depth} bit.</source>
        <translation>无法写入此类文件，因此它保持不变。结果可以作为 {depth} 位 {kind} 存在它旁边。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save it beside</source>
        <translation>存在旁边</translation>
    </message>
    <message>
        <source>{facts} · about {size}</source>
        <translation>{facts} · 约 {size}</translation>
    </message>
    <message>
        <source>{facts} · up to {size}</source>
        <translation>{facts} · 最多 {size}</translation>
    </message>
    <message>
        <source>{depth} bit</source>
        <translation>{depth} 位</translation>
    </message>
</context>
<context>
    <name>ReplayDesk</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Leave it at that</source>
        <translation>到此为止</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>Run on other photographs</source>
        <translation>用于其他照片</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Each step is sent once the one before has finished, and edits its result. Drop photographs here, or choose them.</source>
        <translation>每一步都在上一步完成后发送，并编辑上一步的结果。将照片拖到这里，或选择照片。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Choose photographs…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Choose photographs</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove photograph</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>{run} · {price}</source>
        <translation>{run} · {price}</translation>
    </message>
</context>
<context>
    <name>RequestSteps</name>
    <message>
        <source>Previous request</source>
        <translation>上一个请求</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>下一个请求</translation>
    </message>
    <message>
        <source>Request {number} of {count}</source>
        <translation>第 {number} 个请求，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>blackened</source>
        <translation>已涂黑</translation>
    </message>
    <message>
        <source>Previous result</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Next result</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <source>Previous result {previous}</source>
        <translation>上一个结果 {previous}</translation>
    </message>
    <message>
        <source>Next result {next}</source>
        <translation>下一个结果 {next}</translation>
    </message>
</context>
<context>
    <name>ResultNotices</name>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>{count} files are saved in {folder}</source>
        <translation>已在 {folder} 保存 {count} 个文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the saved file</source>
        <translation>显示已保存的文件</translation>
    </message>
    <message>
        <source>{name} is replaced. The old file is kept in the library.</source>
        <translation>{name} 已替换。旧文件保留在图库中。</translation>
    </message>
    <message>
        <source>Put the old file back</source>
        <translation>放回旧文件</translation>
    </message>
    <message>
        <source>The old file is back: {file}</source>
        <translation>旧文件已放回：{file}</translation>
    </message>
    <message>
        <source>Copied. Paste it in another program.</source>
        <translation>已复制。请在其他程序中粘贴。</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Your edits appear here while they run and when they are done.</source>
        <translation>您的编辑会显示在这里，包括进行中的和已完成的。</translation>
    </message>
    <message>
        <source>Recent edits</source>
        <translation>最近的编辑</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save back</source>
        <translation>存回</translation>
    </message>
    <message>
        <source>Replace the file…</source>
        <translation>替换文件…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Use as picture</source>
        <translation>用作图片</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Drag it to another program to hand it the result; a click shows its folder.</source>
        <translation>把它拖到其他程序即可交付结果；点按可显示所在文件夹。</translation>
    </message>
    <message>
        <source>Settings of this edit</source>
        <translation>这次编辑的设置</translation>
    </message>
    <message>
        <source>Full view</source>
        <translation>全窗视图</translation>
    </message>
    <message>
        <source>Compare with the photograph</source>
        <translation>与原照片对比</translation>
    </message>
    <message>
        <source>Give the pictures the whole window {full}</source>
        <translation>让图片占满整个窗口 {full}</translation>
    </message>
    <message>
        <source>Settings of this edit {details}</source>
        <translation>这次编辑的设置 {details}</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>从回收站恢复</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result {number} of {count}</source>
        <translation>第 {number} 个结果，共 {count} 个</translation>
    </message>
    <message>
        <source>blackened by the safety check</source>
        <translation>被安全检查涂黑</translation>
    </message>
    <message>
        <source>stands as the before</source>
        <translation>作为修改前</translation>
    </message>
</context>
<context>
    <name>Reuse</name>
    <message>
        <source>Use its settings too</source>
        <translation>也使用它的设置</translation>
    </message>
    <message>
        <source>Pictures and instruction are taken up. Your settings are locked and stay.</source>
        <translation>已取用图片和指令。您的设置已锁定，保持不变。</translation>
    </message>
    <message>
        <source>Ready to run as Fine, with the same seed. A larger size gives another picture, so it will not look exactly like the draft.</source>
        <translation>已准备好以高质量重做，种子相同。尺寸变大后画面会有所不同，不会与草稿完全一样。</translation>
    </message>
    <message>
        <source>&amp;Again as Fine</source>
        <translation>以高质量重做(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Again as Fine · {price}</source>
        <translation>以高质量重做(&amp;A) · {price}</translation>
    </message>
</context>
<context>
    <name>ReusedFieldsDialog</name>
    <message>
        <source>Choose what to use</source>
        <translation>选择要使用的内容</translation>
    </message>
    <message>
        <source>What is not ticked stays as it is in the panel.</source>
        <translation>未勾选的内容保持面板中的现状。</translation>
    </message>
    <message>
        <source>yours: {value}</source>
        <translation>当前：{value}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>an earlier result</source>
        <translation>之前的结果</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Use what is ticked</source>
        <translation>使用勾选的内容</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run edit</source>
        <translation>开始编辑</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>free demo</source>
        <translation>免费演示</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <source>Added to the queue.</source>
        <translation>编辑已提交到队列。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer in the demo.</source>
        <translation>演示时，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>The price shows here once a size is chosen.</source>
        <translation>选择尺寸后，这里会显示价格。</translation>
    </message>
    <message>
        <source>The price shows here once there is a picture.</source>
        <translation>添加图片后，这里会显示价格。</translation>
    </message>
    <message>
        <source>One picture of {size}</source>
        <translation>一张 {size} 的图片</translation>
    </message>
    <message>
        <source>{count} pictures of {size}</source>
        <translation>{count} 张 {size} 的图片</translation>
    </message>
    <message>
        <source>Run {count} edits</source>
        <translation>开始 {count} 次编辑</translation>
    </message>
    <message>
        <source>{count} pictures, each of its own size</source>
        <translation>{count} 张图片，各自的尺寸</translation>
    </message>
    <message>
        <source>Added · {count} under way</source>
        <translation>已提交 · {count} 项进行中</translation>
    </message>
    <message>
        <source>Run the edit {run}</source>
        <translation>开始编辑 {run}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>This result</source>
        <translation>此结果</translation>
    </message>
    <message>
        <source>All {count} results</source>
        <translation>全部 {count} 个结果</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is no whole path of a folder. Choose one with Browse.</source>
        <translation>这不是完整的文件夹路径。请点按“浏览”选择。</translation>
    </message>
    <message>
        <source>{count} files are there already. Replace them?</source>
        <translation>已有 {count} 个文件。要替换它们吗？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>{name} already exists. Replace it?</source>
        <translation>{name} 已存在。要替换它吗？</translation>
    </message>
</context>
<context>
    <name>SavedSearchButton</name>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}（已改动）</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Replace “{name}” with this search</source>
        <translation>用此搜索替换“{name}”</translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation>重命名“{name}”…</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>删除“{name}”</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>重命名搜索</translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear both</source>
        <translation>两者都清除</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters · {count}</source>
        <translation>筛选 · {count}</translation>
    </message>
    <message>
        <source>{count} in use</source>
        <translation>正在使用 {count} 项</translation>
    </message>
    <message>
        <source>The search “{name}” is saved.</source>
        <translation>搜索“{name}”已保存。</translation>
    </message>
    <message>
        <source>The search “{name}” is replaced.</source>
        <translation>搜索“{name}”已替换。</translation>
    </message>
    <message>
        <source>The search “{name}” has another name.</source>
        <translation>搜索“{name}”已改名。</translation>
    </message>
    <message>
        <source>The search “{name}” is deleted.</source>
        <translation>搜索“{name}”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Every word must be in the instruction, a file name, the note or the tags.</source>
        <translation>每个词都必须出现在指令、文件名、备注或标签中。</translation>
    </message>
    <message>
        <source>Search instructions, file names, notes and tags</source>
        <translation>搜索指令、文件名、标签等</translation>
    </message>
</context>
<context>
    <name>SearchNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>搜索的名称</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There is a search of this name. It is replaced, which can be undone.</source>
        <translation>已有同名的搜索。它将被替换，可以撤销。</translation>
    </message>
</context>
<context>
    <name>SendingPanel</name>
    <message>
        <source>Whom the edit is charged to; the ledger adds up by it.</source>
        <translation>此编辑的费用归属；账目按项目汇总。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>For example: Smith wedding</source>
        <translation>例如：王先生婚礼</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>The edit is held until then, and sent by itself.</source>
        <translation>编辑会暂缓到该时间，然后自动发送。</translation>
    </message>
    <message>
        <source>fal calls this address when the edit ended, with all that it made.</source>
        <translation>编辑结束时，fal 会调用此地址，并附上全部结果。</translation>
    </message>
    <message>
        <source>Notify this address when done</source>
        <translation>完成后通知此地址</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>网络钩子</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>网络钩子地址</translation>
    </message>
    <message>
        <source>For example: {address}</source>
        <translation>例如：{address}</translation>
    </message>
    <message>
        <source>Not before time</source>
        <translation>最早发送时间</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No setting matches. Try another word.</source>
        <translation>没有匹配的设置。请换一个词。</translation>
    </message>
    <message>
        <source>Keys of the keyboard…</source>
        <translation>键盘快捷键…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>诊断信息…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Changes apply at once and are saved.</source>
        <translation>更改立即生效并自动保存。</translation>
    </message>
</context>
<context>
    <name>SettingsRow</name>
    <message>
        <source>Usual value of {setting}</source>
        <translation>恢复“{setting}”的默认值</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for {setting}</source>
        <translation>浏览：{setting}</translation>
    </message>
    <message>
        <source>Back to the usual value: {value}</source>
        <translation>恢复默认值：{value}</translation>
    </message>
    <message>
        <source>Set by whoever looks after this computer.</source>
        <translation>由这台电脑的管理员设定。</translation>
    </message>
</context>
<context>
    <name>SheetFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美国信纸</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>The picture before the edit beside each result</source>
        <translation>在每个结果旁放置修改前的图片</translation>
    </message>
</context>
<context>
    <name>ShownPair</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Result {number}</source>
        <translation>结果 {number}</translation>
    </message>
</context>
<context>
    <name>SlotGrid</name>
    <message>
        <source>Now picture {number} of {count}</source>
        <translation>现在是第 {number} 张，共 {count} 张</translation>
    </message>
</context>
<context>
    <name>SlotMenu</name>
    <message>
        <source>About this picture…</source>
        <translation>关于这张图片…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace from the history…</source>
        <translation>用历史中的图片替换…</translation>
    </message>
    <message>
        <source>Restore settings from this picture</source>
        <translation>恢复这张图片里的设置</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
</context>
<context>
    <name>SlotNotice</name>
    <message>
        <source>Looking for pictures…</source>
        <translation>正在查找图片…</translation>
    </message>
    <message>
        <source>Files that are no pictures were left out: {count}.</source>
        <translation>已略去不是图片的文件：{count} 个。</translation>
    </message>
    <message>
        <source>Changed on disk and read again: {names}. Look at it, then run the edit.</source>
        <translation>磁盘上的文件已更改并重新读取：{names}。请查看后再开始编辑。</translation>
    </message>
    <message>
        <source>There is room for {room} pictures; left out: {count}. Run this edit first, then start anew with the next ones.</source>
        <translation>最多可放 {room} 张图片，略去了 {count} 张。请先完成这次编辑，再用其余图片重新开始。</translation>
    </message>
    <message>
        <source>The other program only promised a file. Save the picture there and add the file.</source>
        <translation>另一个程序只承诺提供文件。请在那里保存图片，然后添加该文件。</translation>
    </message>
    <message>
        <source>Several addresses came; the first one is asked about.</source>
        <translation>收到多个网址，只询问第一个。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>剪贴板中没有图片。请先复制一张。</translation>
    </message>
    <message>
        <source>These pictures are on a camera, a telephone or another machine ({kind}) and cannot be read from there. Copy them into a folder first, then drop them from it.</source>
        <translation>这些图片在相机、手机或另一台电脑上（{kind}），无法直接读取。请先复制到一个文件夹，再从那里拖进来。</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped or chosen.</source>
        <translation>拖入或选择的内容里没有图片。</translation>
    </message>
</context>
<context>
    <name>SortingChoice</name>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>How the pictures are sorted</source>
        <translation>图片如何排序</translation>
    </message>
    <message>
        <source>What has a heading of its own</source>
        <translation>按什么分组并加上标题</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>A new library can begin in its place. The damaged database is set aside and kept, what can be read of it is taken over, and your picture files stay where they are and are offered to you. Nothing is sent by itself.</source>
        <translation>可以在原处建立新图库。损坏的数据库会另外保留，其中可读的内容会接收过来，您的图片文件留在原处并可供取用。不会自动发送任何内容。</translation>
    </message>
    <message>
        <source>FireRed Desktop cannot start</source>
        <translation>FireRed Desktop 无法启动</translation>
    </message>
    <message>
        <source>Begin a new library</source>
        <translation>建立新图库</translation>
    </message>
</context>
<context>
    <name>StepCommands</name>
    <message>
        <source>U&amp;ndo pictures</source>
        <translation>撤销图片操作(&amp;N)</translation>
    </message>
    <message>
        <source>U&amp;ndo: {what}</source>
        <translation>撤销(&amp;N)：{what}</translation>
    </message>
    <message>
        <source>Re&amp;do pictures</source>
        <translation>重做图片操作(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;do: {what}</source>
        <translation>重做(&amp;D)：{what}</translation>
    </message>
</context>
<context>
    <name>StepNotice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Picture {number} was removed.</source>
        <translation>图片 {number} 已移除。</translation>
    </message>
    <message>
        <source>Picture {number} was replaced.</source>
        <translation>图片 {number} 已替换。</translation>
    </message>
    <message>
        <source>The pictures were removed.</source>
        <translation>图片已全部移除。</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add tags, with commas between them</source>
        <translation>添加标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Give the tag “{tag}” to all</source>
        <translation>为全部图片添加标签“{tag}”</translation>
    </message>
    <message>
        <source>Take the tag “{tag}” away</source>
        <translation>移除标签“{tag}”</translation>
    </message>
</context>
<context>
    <name>TrashBar</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Delete selected for good</source>
        <translation>永久删除所选图片</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>Pictures in the trash: {count}. Your own photographs stay where they are.</source>
        <translation>回收站中有 {count} 张图片。您自己的照片保持原样。</translation>
    </message>
    <message>
        <source>The trash is empty. What you move here can be restored.</source>
        <translation>回收站是空的。移到这里的图片可以恢复。</translation>
    </message>
</context>
<context>
    <name>TrashDesk</name>
    <message>
        <source>Nothing lies in the trash.</source>
        <translation>回收站中没有图片。</translation>
    </message>
    <message>
        <source>Pictures deleted for good: {count}. Freed: {size}.</source>
        <translation>已永久删除 {count} 张图片，释放 {size}。</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Version {version} is there; this is {running}.</source>
        <translation>已有 {version} 版；当前为 {running} 版。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>WebPictureDialog</name>
    <message>
        <source>For example: {address}</source>
        <translation>例如：{address}</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Picture from the web</source>
        <translation>网络图片</translation>
    </message>
    <message>
        <source>Fetch it here: this computer downloads the picture, asking its host without any key. You see it, and then it is treated like a file of yours.</source>
        <translation>在本机获取：由这台电脑下载图片，向其主机请求时不带任何密钥。您可以看到它，之后它与您自己的文件一样处理。</translation>
    </message>
    <message>
        <source>Let fal fetch it: fal gets the address when the edit runs, and the file as it is, with all that it holds besides the picture. There is no preview.</source>
        <translation>让 fal 获取：开始编辑时，fal 得到网址和原样的文件，包括图片之外的所有内容。没有预览。</translation>
    </message>
    <message>
        <source>In the demo fal has no part: only what was fetched here can be edited.</source>
        <translation>演示中没有 fal 参与：只有在本机获取的图片才能编辑。</translation>
    </message>
    <message>
        <source>Let fal fetch it</source>
        <translation>让 fal 获取</translation>
    </message>
    <message>
        <source>Fetch it here</source>
        <translation>在本机获取</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>This is no web address. Copy it whole, beginning with https://.</source>
        <translation>这不是网址。请完整复制，以 https:// 开头。</translation>
    </message>
</context>
<context>
    <name>WhatHappened</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Charged?</source>
        <translation>收费了吗？</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>For a report: no instruction, no file name and no key stands in them</source>
        <translation>用于报告问题：其中不含指令、文件名和密钥</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Before and after</source>
        <translation>修改前后</translation>
    </message>
    <message>
        <source>The arrow keys move the line between them</source>
        <translation>用方向键移动分割线</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>_PictureRow</name>
    <message>
        <source>Picture {number} · {name}</source>
        <translation>图片 {number} · {name}</translation>
    </message>
</context>
<context>
    <name>activity</name>
    <message>
        <source>Finished.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Finished, free in the demo.</source>
        <translation>已完成，演示免费。</translation>
    </message>
    <message>
        <source>Finished, {amount} charged.</source>
        <translation>已完成，收费 {amount}。</translation>
    </message>
    <message>
        <source>Finished. fal did not say what it charged; the estimate was {amount}.</source>
        <translation>已完成。fal 没有说明收费金额；预估为 {amount}。</translation>
    </message>
    <message>
        <source>Kept, not sent: {reason}.</source>
        <translation>已保留，未发送：{reason}。</translation>
    </message>
    <message>
        <source>Dropped while it waited.</source>
        <translation>等待期间已放弃。</translation>
    </message>
    <message>
        <source>Stopped before fal began with it.</source>
        <translation>在 fal 开始之前已停止。</translation>
    </message>
    <message>
        <source>fal may or may not have this edit.</source>
        <translation>fal 可能收到了这个编辑，也可能没有。</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} 分钟前</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>{count} rated {rating}</source>
        <translation>已将 {count} 张评为 {rating} 星</translation>
    </message>
    <message>
        <source>{count} without stars now</source>
        <translation>已清除 {count} 张的星级</translation>
    </message>
    <message>
        <source>{count} picked</source>
        <translation>已留用 {count} 张</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>已排除 {count} 张</translation>
    </message>
    <message>
        <source>{count} without a flag now</source>
        <translation>已清除 {count} 张的旗标</translation>
    </message>
    <message>
        <source>{count} labelled {label}</source>
        <translation>已为 {count} 张设置色标：{label}</translation>
    </message>
    <message>
        <source>{count} without a label now</source>
        <translation>已清除 {count} 张的色标</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>{count} with another note</source>
        <translation>已更改 {count} 张的备注</translation>
    </message>
    <message>
        <source>{count} tagged {tags}</source>
        <translation>已为 {count} 张添加标签 {tags}</translation>
    </message>
    <message>
        <source>{count} without the tag {tags} now</source>
        <translation>已从 {count} 张移除标签 {tags}</translation>
    </message>
    <message>
        <source>{count} with other tags</source>
        <translation>已更改 {count} 张的标签</translation>
    </message>
    <message>
        <source>{count} moved to {project}</source>
        <translation>已将 {count} 张移到项目 {project}</translation>
    </message>
    <message>
        <source>{count} without a project now</source>
        <translation>已将 {count} 张移出项目</translation>
    </message>
    <message>
        <source>{count} moved to the trash</source>
        <translation>已将 {count} 张移到回收站</translation>
    </message>
    <message>
        <source>{count} taken out of the trash</source>
        <translation>已从回收站恢复 {count} 张</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>{count} still at work or waiting cannot be moved to the trash.</source>
        <translation>有 {count} 张仍在处理或等待，不能移到回收站。</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>RGB</source>
        <translation>RGB 颜色</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK 颜色</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Lab 颜色</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>{depth} bits per channel</source>
        <translation>每通道 {depth} 位</translation>
    </message>
    <message>
        <source>Profile: {profile}</source>
        <translation>配置文件：{profile}</translation>
    </message>
</context>
<context>
    <name>edit settings</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>yours: {value}</source>
        <translation>当前：{value}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>等待网络</translation>
    </message>
    <message>
        <source>Waits for a key</source>
        <translation>等待密钥</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>账户已锁定</translation>
    </message>
    <message>
        <source>Over budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>Waits for its time</source>
        <translation>等待预定时间</translation>
    </message>
    <message>
        <source>Restored, not sent</source>
        <translation>已恢复，未发送</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>未产生费用。</translation>
    </message>
    <message>
        <source>It may have been charged.</source>
        <translation>可能已产生费用。</translation>
    </message>
    <message>
        <source>It was charged.</source>
        <translation>已产生费用。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Asked fal to stop; it may still finish and be charged</source>
        <translation>已请求 fal 停止；仍可能完成并收费</translation>
    </message>
    <message>
        <source>{state}, no connection</source>
        <translation>{state}，连接中断</translation>
    </message>
    <message>
        <source>In the queue, {count} ahead</source>
        <translation>排队中，前面还有 {count} 个</translation>
    </message>
    <message>
        <source>Next in the queue</source>
        <translation>排队中，下一个就是</translation>
    </message>
    <message>
        <source>{state} {percent}%</source>
        <translation>{state} {percent}%</translation>
    </message>
    <message>
        <source>{state} {count} s</source>
        <translation>{state} {count} 秒</translation>
    </message>
    <message>
        <source>{count} running</source>
        <translation>{count} 个进行中</translation>
    </message>
    <message>
        <source>The safety check blackened {count} of {all} results.</source>
        <translation>{all} 个结果中有 {count} 个被安全检查涂黑。</translation>
    </message>
    <message>
        <source>{count} unconfirmed</source>
        <translation>{count} 个待确认</translation>
    </message>
    <message>
        <source>{prompt}. {state}, {when}</source>
        <translation>{state}，{when}：{prompt}</translation>
    </message>
    <message>
        <source>{state} {minutes} min {count} s</source>
        <translation>{state} {minutes} 分 {count} 秒</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>asked {size}</source>
        <translation>请求 {size}</translation>
    </message>
    <message>
        <source>got {size}</source>
        <translation>得到 {size}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>free demo</source>
        <translation>免费演示</translation>
    </message>
    <message>
        <source>charge not told</source>
        <translation>费用未告知</translation>
    </message>
    <message>
        <source>not as asked: {what}</source>
        <translation>与请求不符：{what}</translation>
    </message>
    <message>
        <source>{field} {got} instead of {asked}</source>
        <translation>{field} {got}（请求 {asked}）</translation>
    </message>
    <message>
        <source>took {seconds} s</source>
        <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>took {minutes} min {seconds} s</source>
        <translation>用时 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>Demo: a built-in filter made this picture, not FireRed. Nothing left this computer.</source>
        <translation>演示：此图片由内置滤镜生成，并非 FireRed。没有任何内容离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Picked</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>无旗标</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无色标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Up to 1 MP</source>
        <translation>1 MP 以内</translation>
    </message>
    <message>
        <source>1–2 MP</source>
        <translation>1–2 MP</translation>
    </message>
    <message>
        <source>2–4 MP</source>
        <translation>2–4 MP</translation>
    </message>
    <message>
        <source>Over 4 MP</source>
        <translation>超过 4 MP</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有费用</translation>
    </message>
    <message>
        <source>Up to $0.05</source>
        <translation>$0.05 以内</translation>
    </message>
    <message>
        <source>$0.05–0.20</source>
        <translation>$0.05–0.20</translation>
    </message>
    <message>
        <source>Over $0.20</source>
        <translation>超过 $0.20</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
    <message>
        <source>Original missing</source>
        <translation>原照片缺失</translation>
    </message>
    <message>
        <source>Safety mark</source>
        <translation>安全标记</translation>
    </message>
    <message>
        <source>{question}: {answers}</source>
        <translation>{question}：{answers}</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Between days</source>
        <translation>两日之间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Cost of the edit</source>
        <translation>编辑的费用</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>at least 1 star</source>
        <translation>至少 1 星</translation>
    </message>
    <message>
        <source>at least 2 stars</source>
        <translation>至少 2 星</translation>
    </message>
    <message>
        <source>at least 3 stars</source>
        <translation>至少 3 星</translation>
    </message>
    <message>
        <source>at least 4 stars</source>
        <translation>至少 4 星</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>5 星</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 星</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>2 星</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>3 星</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>4 星</translation>
    </message>
    <message>
        <source>at most 1 star</source>
        <translation>至多 1 星</translation>
    </message>
    <message>
        <source>at most 2 stars</source>
        <translation>至多 2 星</translation>
    </message>
    <message>
        <source>at most 3 stars</source>
        <translation>至多 3 星</translation>
    </message>
    <message>
        <source>at most 4 stars</source>
        <translation>至多 4 星</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>无星级</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <translation>{last} 为止</translation>
    </message>
    <message>
        <source>Edits of one photograph</source>
        <translation>同一张照片的编辑</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>fixed_keys</name>
    <message>
        <source>On the compared pictures</source>
        <translation>在对比的图片上</translation>
    </message>
    <message>
        <source>In the instruction</source>
        <translation>在指令中</translation>
    </message>
    <message>
        <source>On a picture</source>
        <translation>在一张图片上</translation>
    </message>
    <message>
        <source>On an edit that waits</source>
        <translation>在等待的编辑上</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>在历史记录中</translation>
    </message>
    <message>
        <source>Move the divider or the picture</source>
        <translation>移动分割线或图片</translation>
    </message>
    <message>
        <source>Move one side alone, while dragging or zooming</source>
        <translation>拖动或缩放时只移动一侧</translation>
    </message>
    <message>
        <source>The other picture, while they blink</source>
        <translation>轮流显示时换另一张</translation>
    </message>
    <message>
        <source>Leave full view</source>
        <translation>退出全窗视图</translation>
    </message>
    <message>
        <source>Earlier instruction</source>
        <translation>更早的指令</translation>
    </message>
    <message>
        <source>Later instruction</source>
        <translation>更晚的指令</translation>
    </message>
    <message>
        <source>Name a picture</source>
        <translation>指定图片</translation>
    </message>
    <message>
        <source>Replace this picture</source>
        <translation>替换这张图片</translation>
    </message>
    <message>
        <source>About this picture</source>
        <translation>关于这张图片</translation>
    </message>
    <message>
        <source>Move this picture</source>
        <translation>移动这张图片</translation>
    </message>
    <message>
        <source>Remove this picture</source>
        <translation>移除这张图片</translation>
    </message>
    <message>
        <source>Lay a stack open, or on each other again</source>
        <translation>展开或重新叠放</translation>
    </message>
    <message>
        <source>Larger or smaller pictures</source>
        <translation>放大或缩小图片</translation>
    </message>
    <message>
        <source>Send this edit earlier or later</source>
        <translation>提前或推后发送这次编辑</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>16-bit TIFF and PNG</source>
        <translation>16 位 TIFF 和 PNG</translation>
    </message>
</context>
<context>
    <name>happening</name>
    <message>
        <source>The edit goes on once there is a key for it.</source>
        <translation>有了密钥，编辑就会继续。</translation>
    </message>
    <message>
        <source>Sends it, whatever it waits for.</source>
        <translation>不论在等什么，立即发送。</translation>
    </message>
    <message>
        <source>Asks fal whether the account is open again.</source>
        <translation>询问 fal 账户是否已恢复。</translation>
    </message>
    <message>
        <source>Puts its pictures and settings on the left; it waits no longer.</source>
        <translation>把它的图片和设置放到左侧；它不再等待。</translation>
    </message>
    <message>
        <source>Gives it up. This can be undone.</source>
        <translation>放弃它。可以撤销。</translation>
    </message>
    <message>
        <source>Asks fal once more whether it has this edit. That costs nothing.</source>
        <translation>再次询问 fal 是否收到了这个编辑。不收费。</translation>
    </message>
    <message>
        <source>Sends it a second time. If fal has the first one too, both are charged.</source>
        <translation>再发送一次。如果 fal 也收到了第一次，两次都会收费。</translation>
    </message>
    <message>
        <source>Asks no more. If fal has it, it is charged all the same.</source>
        <translation>不再询问。如果 fal 收到了它，仍会收费。</translation>
    </message>
    <message>
        <source>Sends it anew with the same settings, at the usual price.</source>
        <translation>用相同的设置重新发送，按正常价格收费。</translation>
    </message>
    <message>
        <source>Goes on where it stood, without another charge.</source>
        <translation>从停下的地方继续，不再收费。</translation>
    </message>
    <message>
        <source>Nothing to do: it is kept until the network is back. You can send it now.</source>
        <translation>无需操作：网络恢复前会一直保留。您也可以现在发送。</translation>
    </message>
    <message>
        <source>Enter a key that fal accepts.</source>
        <translation>请输入 fal 接受的密钥。</translation>
    </message>
    <message>
        <source>Look at the billing page of your fal dashboard, then check again.</source>
        <translation>请查看 fal 控制台的账单页面，然后再检查一次。</translation>
    </message>
    <message>
        <source>Send it all the same, or raise the budget in Settings.</source>
        <translation>仍然发送，或在“设置”中提高预算。</translation>
    </message>
    <message>
        <source>Nothing to do: it is sent at its time.</source>
        <translation>无需操作：到时间会发送。</translation>
    </message>
    <message>
        <source>Send it if it is still wanted, or drop it.</source>
        <translation>如果仍然需要就发送，否则放弃。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>No photograph</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>Photograph {number}</source>
        <translation>照片 {number}</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 个结果</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} 个结果</translation>
    </message>
</context>
<context>
    <name>held_keys</name>
    <message>
        <source>On the picture</source>
        <translation>在图片上</translation>
    </message>
    <message>
        <source>Before, while held</source>
        <translation>按住时显示修改前</translation>
    </message>
    <message>
        <source>Loupe, while held</source>
        <translation>按住时显示放大镜</translation>
    </message>
    <message>
        <source>Before and after in turn, while held</source>
        <translation>按住时交替显示修改前后</translation>
    </message>
</context>
<context>
    <name>holds</name>
    <message>
        <source>Waiting for the network</source>
        <translation>等待网络</translation>
    </message>
    <message>
        <source>Waiting for a key</source>
        <translation>等待密钥</translation>
    </message>
    <message>
        <source>fal has locked the account</source>
        <translation>fal 已锁定账户</translation>
    </message>
    <message>
        <source>Over your budget</source>
        <translation>超出预算</translation>
    </message>
    <message>
        <source>Waiting for its time</source>
        <translation>等待预定时间</translation>
    </message>
    <message>
        <source>From a restored library, so it was not sent by itself</source>
        <translation>来自恢复的图库，因此没有自动发送</translation>
    </message>
    <message>
        <source>fal refused the key</source>
        <translation>fal 拒绝了密钥</translation>
    </message>
    <message>
        <source>fal has locked the account: {reason}</source>
        <translation>fal 已锁定账户：{reason}</translation>
    </message>
    <message>
        <source>Over your budget {span}: {spent} of {limit} is spent</source>
        <translation>超出 {span} 预算：{limit} 中已用 {spent}</translation>
    </message>
    <message>
        <source>Not before {time}</source>
        <translation>{time} 之后发送</translation>
    </message>
    <message>
        <source>{count} waiting for the network</source>
        <translation>{count} 个等待网络</translation>
    </message>
    <message>
        <source>{count} waiting for a key</source>
        <translation>{count} 个等待密钥</translation>
    </message>
    <message>
        <source>{count} waiting for your fal account</source>
        <translation>{count} 个等待 fal 账户解锁</translation>
    </message>
    <message>
        <source>{count} over your budget</source>
        <translation>{count} 个超出预算</translation>
    </message>
    <message>
        <source>{count} waiting for their time</source>
        <translation>{count} 个等待预定时间</translation>
    </message>
    <message>
        <source>{count} restored, not sent</source>
        <translation>{count} 个已恢复，未发送</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 个等待发送</translation>
    </message>
    <message>
        <source>{words}, {price}</source>
        <translation>{words}，{price}</translation>
    </message>
    <message>
        <source>1 edit is waiting</source>
        <translation>1 个编辑等待发送</translation>
    </message>
    <message>
        <source>{count} edits are waiting</source>
        <translation>{count} 个编辑等待发送</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <source>{prompt}. {reason}</source>
        <translation>{reason}：{prompt}</translation>
    </message>
</context>
<context>
    <name>instruction</name>
    <message>
        <source>The instruction names picture {number}, which is not there.</source>
        <translation>指令提到了图片 {number}，但没有这张图片。</translation>
    </message>
    <message>
        <source>The instruction does not say what picture {number} is for.</source>
        <translation>指令没有说明图片 {number} 的用途。</translation>
    </message>
    <message>
        <source>The instruction does not say what pictures {numbers} are for.</source>
        <translation>指令没有说明图片 {numbers} 的用途。</translation>
    </message>
    <message>
        <source>Each edit has one picture here, so the instruction can only name picture 1.</source>
        <translation>这里每次编辑只有一张图片，所以指令只能提到图片 1。</translation>
    </message>
    <message>
        <source>Put words that should be written into the picture in quotes.</source>
        <translation>要写进图片里的文字，请加上引号。</translation>
    </message>
    <message>
        <source>Say what stays: the model then leaves it alone.</source>
        <translation>说明哪些保持不变，模型就不会去动它。</translation>
    </message>
    <message>
        <source>One change at a time comes out best; make the next one from the result.</source>
        <translation>一次只改一处效果最好；下一处请在结果上继续改。</translation>
    </message>
</context>
<context>
    <name>joining</name>
    <message>
        <source>{before} {after}</source>
        <translation>{before}{after}</translation>
    </message>
    <message>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
</context>
<context>
    <name>judgements</name>
    <message>
        <source>No stars</source>
        <translation>无星级</translation>
    </message>
    <message>
        <source>1 star</source>
        <translation>1 星</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>2 星</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>3 星</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>4 星</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>5 星</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>无旗标</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无色标</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>红色标</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>黄色标</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>绿色标</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>蓝色标</translation>
    </message>
    <message>
        <source>Purple label</source>
        <translation>紫色标</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
</context>
<context>
    <name>label letters</name>
    <message>
        <source>R</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>G</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>B</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>P</source>
        <translation>紫</translation>
    </message>
</context>
<context>
    <name>lineage</name>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Without an instruction</source>
        <translation>没有指令</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation>原照片</translation>
    </message>
    <message>
        <source>Not found at its place</source>
        <translation>不在原位置</translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation>1 个编辑</translation>
    </message>
    <message>
        <source>{count} edits</source>
        <translation>{count} 个编辑</translation>
    </message>
    <message>
        <source>{amount} and 1 unknown</source>
        <translation>{amount}，另有 1 个未知</translation>
    </message>
    <message>
        <source>{amount} and {count} unknown</source>
        <translation>{amount}，另有 {count} 个未知</translation>
    </message>
    <message>
        <source>This branch: {amount}</source>
        <translation>此分支：{amount}</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} 个结果</translation>
    </message>
    <message>
        <source>You look at this one</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
</context>
<context>
    <name>measures</name>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Add pictures…</source>
        <translation>添加图片(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save &amp;back</source>
        <translation>存回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Replace the file…</source>
        <translation>替换文件(&amp;R)…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Ledger…</source>
        <translation>账本(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run edit</source>
        <translation>开始编辑(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What leaves this computer…</source>
        <translation>哪些内容会离开这台电脑(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>使用这些设置(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;gain as Fine</source>
        <translation>以高质量重做(&amp;G)</translation>
    </message>
    <message>
        <source>Reset this sett&amp;ing</source>
        <translation>重置此设置(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;ast instructions…</source>
        <translation>以前的指令(&amp;A)…</translation>
    </message>
    <message>
        <source>Reci&amp;pes</source>
        <translation>模板(&amp;P)</translation>
    </message>
    <message>
        <source>Sa&amp;ve as recipe…</source>
        <translation>保存为模板(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Copy result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key…</source>
        <translation>密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Picture from a &amp;web address…</source>
        <translation>网址中的图片(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Use result as picture</source>
        <translation>将结果用作图片(&amp;U)</translation>
    </message>
    <message>
        <source>Side b&amp;y side</source>
        <translation>并排(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Before</source>
        <translation>修改前(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>修改后(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Compose</source>
        <translation>创作(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>搜索历史记录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Actual pixels</source>
        <translation>实际像素(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About FireRed Desktop</source>
        <translation>关于 FireRed Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>What &amp;happened…</source>
        <translation>发生了什么(&amp;H)…</translation>
    </message>
    <message>
        <source>Settings o&amp;f this edit…</source>
        <translation>这次编辑的设置(&amp;F)…</translation>
    </message>
    <message>
        <source>U&amp;ndo pictures</source>
        <translation>撤销图片操作(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;do pictures</source>
        <translation>重做图片操作(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;One edit for each picture</source>
        <translation>每张图片各做一次编辑(&amp;O)</translation>
    </message>
    <message>
        <source>Picture from the &amp;history…</source>
        <translation>历史中的图片(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Divider from top to bottom</source>
        <translation>上下贯通的分割线(&amp;D)</translation>
    </message>
    <message>
        <source>Divider from &amp;left to right</source>
        <translation>左右贯通的分割线(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ifference</source>
        <translation>差异(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Fade</source>
        <translation>淡入(&amp;F)</translation>
    </message>
    <message>
        <source>Blin&amp;k</source>
        <translation>闪烁(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next way to compare</source>
        <translation>下一种对比方式(&amp;N)</translation>
    </message>
    <message>
        <source>Show it st&amp;ronger</source>
        <translation>显示得更强(&amp;R)</translation>
    </message>
    <message>
        <source>Show it &amp;weaker</source>
        <translation>显示得更弱(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Swap before and after</source>
        <translation>互换修改前与修改后(&amp;S)</translation>
    </message>
    <message>
        <source>Link the sides a&amp;gain</source>
        <translation>重新联动两侧(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Previous result</source>
        <translation>上一个结果(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt result</source>
        <translation>下一个结果(&amp;X)</translation>
    </message>
    <message>
        <source>Se&amp;t as the before</source>
        <translation>设为修改前(&amp;T)</translation>
    </message>
    <message>
        <source>Compare with the ph&amp;otograph</source>
        <translation>与原照片对比(&amp;O)</translation>
    </message>
    <message>
        <source>Ac&amp;tivity</source>
        <translation>动态(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Zoom in and out</source>
        <translation>放大与还原(&amp;Z)</translation>
    </message>
    <message>
        <source>F&amp;ull view</source>
        <translation>全窗视图(&amp;U)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>复制诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>S&amp;top this edit</source>
        <translation>停止此编辑(&amp;T)</translation>
    </message>
    <message>
        <source>Pictures from a &amp;folder…</source>
        <translation>文件夹中的图片(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste pictures</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Where it came fro&amp;m…</source>
        <translation>图片来历(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <translation>评价(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;No stars</source>
        <translation>无星级(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;1 star</source>
        <translation>1 星(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;2 stars</source>
        <translation>2 星(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;3 stars</source>
        <translation>3 星(&amp;3)</translation>
    </message>
    <message>
        <source>&amp;4 stars</source>
        <translation>4 星(&amp;4)</translation>
    </message>
    <message>
        <source>&amp;5 stars</source>
        <translation>5 星(&amp;5)</translation>
    </message>
    <message>
        <source>&amp;Pick</source>
        <translation>留用(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>排除(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Unflag</source>
        <translation>取消旗标(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Red label</source>
        <translation>红色标(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Yellow label</source>
        <translation>黄色标(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green label</source>
        <translation>绿色标(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue label</source>
        <translation>蓝色标(&amp;B)</translation>
    </message>
    <message>
        <source>Purp&amp;le label</source>
        <translation>紫色标(&amp;L)</translation>
    </message>
    <message>
        <source>N&amp;o label</source>
        <translation>无色标(&amp;O)</translation>
    </message>
    <message>
        <source>Move to the tras&amp;h</source>
        <translation>移到回收站(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;store from the trash</source>
        <translation>从回收站恢复(&amp;S)</translation>
    </message>
    <message>
        <source>Move rejecte&amp;d to the trash</source>
        <translation>将已排除的移到回收站(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;mpty the trash…</source>
        <translation>清空回收站(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Export the selection…</source>
        <translation>导出所选内容(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import results…</source>
        <translation>导入结果(&amp;I)…</translation>
    </message>
    <message>
        <source>I&amp;mport a folder of results…</source>
        <translation>导入文件夹中的结果(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明天 {time}</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <source>fal&apos;s price of {day}: {price} per megapixel</source>
        <translation>fal 在 {day} 的价格：每百万像素 {price}</translation>
    </message>
    <message>
        <source>Built-in price until fal is asked: {price} per megapixel</source>
        <translation>询问 fal 之前使用内置价格：每百万像素 {price}</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{amount} + unknown</source>
        <translation>{amount} + 未知</translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation>1 个编辑</translation>
    </message>
    <message>
        <source>{count} edits</source>
        <translation>{count} 个编辑</translation>
    </message>
    <message>
        <source>{amount} charged</source>
        <translation>已收费 {amount}</translation>
    </message>
    <message>
        <source>{count} unknown, at most {amount} more</source>
        <translation>{count} 个费用未知，最多再加 {amount}</translation>
    </message>
    <message>
        <source>{count} unknown</source>
        <translation>{count} 个费用未知</translation>
    </message>
    <message>
        <source>{project}: {sum}</source>
        <translation>{project}：{sum}</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>无项目</translation>
    </message>
    <message>
        <source>{spent} of {limit}</source>
        <translation>{spent}，上限 {limit}</translation>
    </message>
    <message>
        <source>{spent}, no limit</source>
        <translation>{spent}，不限额</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>Choices of {name}</source>
        <translation>“{name}”的选项</translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>{place} is no place that a name can have.</source>
        <translation>{place} 不是文件名可用的占位符。</translation>
    </message>
    <message>
        <source>There is no name yet.</source>
        <translation>还没有名称。</translation>
    </message>
    <message>
        <source>Use words and these places: {known}.</source>
        <translation>请使用文字和这些占位符：{known}。</translation>
    </message>
</context>
<context>
    <name>nothing found</name>
    <message>
        <source>No picture matches “{words}”.</source>
        <translation>没有图片包含“{words}”。</translation>
    </message>
    <message>
        <source>No picture is like that.</source>
        <translation>没有这样的图片。</translation>
    </message>
    <message>
        <source>No picture matches both “{words}” and the filters.</source>
        <translation>没有图片既包含“{words}”又符合筛选条件。</translation>
    </message>
    <message>
        <source>Instructions, file names, notes and tags are searched for every word.</source>
        <translation>会在指令、文件名、备注和标签中查找每个词。</translation>
    </message>
    <message>
        <source>Asked for: {filters}</source>
        <translation>条件：{filters}</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>There is no fal key yet.</source>
        <translation>还没有 fal 密钥。</translation>
    </message>
    <message>
        <source>Enter your key under Settings, set FAL_KEY, or try the demo without a key.</source>
        <translation>请在“设置”中输入密钥，或设置环境变量 FAL_KEY，也可以不用密钥先试用演示。</translation>
    </message>
    <message>
        <source>This does not look like a fal key.</source>
        <translation>这不像是 fal 密钥。</translation>
    </message>
    <message>
        <source>Copy the whole key again, both parts with the colon between them.</source>
        <translation>请重新复制完整的密钥，包括两部分以及中间的冒号。</translation>
    </message>
    <message>
        <source>fal does not accept this key.</source>
        <translation>fal 不接受此密钥。</translation>
    </message>
    <message>
        <source>Copy the key again from your fal dashboard, or make a new one there.</source>
        <translation>请从 fal 控制台重新复制密钥，或在那里新建一个。</translation>
    </message>
    <message>
        <source>This edit was sent with another key.</source>
        <translation>此编辑是用另一个密钥发送的。</translation>
    </message>
    <message>
        <source>Enter the key that it was sent with; the edit goes on then.</source>
        <translation>请输入发送时所用的密钥，之后编辑会继续进行。</translation>
    </message>
    <message>
        <source>fal has locked this account: {reason}.</source>
        <translation>fal 已锁定此账户：{reason}。</translation>
    </message>
    <message>
        <source>Look at the billing page of your fal dashboard; the edit is kept and can be sent later.</source>
        <translation>请查看 fal 控制台的账单页面，确认余额。编辑已保留，可以稍后发送。</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring could not be used.</source>
        <translation>无法使用本机的系统密钥环。</translation>
    </message>
    <message>
        <source>The key is used until you close the program; set FAL_KEY to keep it longer.</source>
        <translation>关闭程序之前会一直使用此密钥；如需长期使用，请设置环境变量 FAL_KEY。</translation>
    </message>
    <message>
        <source>fal could not be reached, so nothing was sent.</source>
        <translation>无法连接 fal，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>The edit is kept, and can be sent as soon as the network is back.</source>
        <translation>编辑已保留，网络恢复后即可发送。</translation>
    </message>
    <message>
        <source>fal did not answer as it should ({detail}).</source>
        <translation>fal 的应答不正常（{detail}）。</translation>
    </message>
    <message>
        <source>The edit is kept. Try again in a few minutes.</source>
        <translation>编辑已保留。请过几分钟再试。</translation>
    </message>
    <message>
        <source>fal asks to wait {retry_after} seconds.</source>
        <translation>fal 要求等待 {retry_after} 秒。</translation>
    </message>
    <message>
        <source>Nothing to do: the edit is sent again after the wait.</source>
        <translation>无需操作：等待结束后会自动重新发送。</translation>
    </message>
    <message>
        <source>fal refused the setting {field}: {detail}.</source>
        <translation>fal 拒绝了设置“{field}”：{detail}。</translation>
    </message>
    <message>
        <source>Change that setting and run the edit again.</source>
        <translation>请更改该设置，然后重新开始编辑。</translation>
    </message>
    <message>
        <source>fal&apos;s content rules do not allow this edit.</source>
        <translation>fal 的内容规则不允许此编辑。</translation>
    </message>
    <message>
        <source>Change the instruction or the picture and try again.</source>
        <translation>请更改指令或图片后重试。</translation>
    </message>
    <message>
        <source>The answer to the request got lost, so fal may or may not be working on it.</source>
        <translation>请求的应答丢失了，因此无法确定 fal 是否正在处理。</translation>
    </message>
    <message>
        <source>Look again in a while. Sending it again may be charged twice.</source>
        <translation>请稍后再次查询。重新发送可能会重复收费。</translation>
    </message>
    <message>
        <source>fal could not finish this edit ({detail}).</source>
        <translation>fal 未能完成此编辑（{detail}）。</translation>
    </message>
    <message>
        <source>Run the edit again; if it fails again, try later.</source>
        <translation>请重新开始编辑；如果再次失败，请稍后再试。</translation>
    </message>
    <message>
        <source>You stopped this edit while fal was working on it.</source>
        <translation>您在 fal 处理期间停止了此编辑。</translation>
    </message>
    <message>
        <source>Nothing to do; your fal dashboard shows what it cost.</source>
        <translation>无需操作；fal 控制台会显示实际费用。</translation>
    </message>
    <message>
        <source>fal had finished this edit before it could stop.</source>
        <translation>在停止之前，fal 已经完成了这次编辑。</translation>
    </message>
    <message>
        <source>The result is kept, since it is paid for.</source>
        <translation>结果已保留，因为费用已经产生。</translation>
    </message>
    <message>
        <source>fal had not begun with this edit after {seconds} s.</source>
        <translation>{seconds} 秒后 fal 仍未开始这次编辑。</translation>
    </message>
    <message>
        <source>Run it again later, or allow more time for one edit under Settings.</source>
        <translation>请稍后重试，或在“设置”中给单次编辑更多时间。</translation>
    </message>
    <message>
        <source>This edit would go over your budget {span}: {limit}, of which {spent} is spent.</source>
        <translation>此编辑会超出您的预算（{span}）：上限 {limit}，已用 {spent}。</translation>
    </message>
    <message>
        <source>Send it all the same, or raise the budget in Settings.</source>
        <translation>您可以仍然发送，或在设置中提高预算。</translation>
    </message>
    <message>
        <source>fal no longer keeps the result of this edit.</source>
        <translation>fal 已不再保留此编辑的结果。</translation>
    </message>
    <message>
        <source>Look for it in your fal dashboard, or run the edit again.</source>
        <translation>请在 fal 控制台中查找，或重新开始编辑。</translation>
    </message>
    <message>
        <source>{missing} of the {count} results of this edit could not be fetched.</source>
        <translation>此编辑的 {count} 个结果中有 {missing} 个未能取回。</translation>
    </message>
    <message>
        <source>The others are kept. Look for what is missing in your fal dashboard.</source>
        <translation>其余结果已保留。请到 fal 控制台查找缺少的结果。</translation>
    </message>
    <message>
        <source>The result arrived damaged several times.</source>
        <translation>多次收到的结果都已损坏。</translation>
    </message>
    <message>
        <source>The edit is kept; resume it to fetch the result again.</source>
        <translation>编辑已保留；请选择继续，以便重新获取结果。</translation>
    </message>
    <message>
        <source>There is no file {name}.</source>
        <translation>找不到文件 {name}。</translation>
    </message>
    <message>
        <source>Choose the picture again.</source>
        <translation>请重新选择图片。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a picture.</source>
        <translation>{name} 无法作为图片读取。</translation>
    </message>
    <message>
        <source>Open it in another program and save it as JPEG or PNG.</source>
        <translation>请用其他程序打开它，另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{name} is a {kind} file, which cannot be read here.</source>
        <translation>{name} 是 {kind} 文件，这里无法读取。</translation>
    </message>
    <message>
        <source>Install the extra “{extra}” (pip install firered-desktop[{extra}]), or save the picture as JPEG or PNG.</source>
        <translation>请安装附加组件“{extra}”（pip install firered-desktop[{extra}]），或将图片保存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{name} is too large ({size}).</source>
        <translation>{name} 太大（{size}）。</translation>
    </message>
    <message>
        <source>Save a smaller copy, at most {limit}.</source>
        <translation>请另存一个较小的副本，最大 {limit}。</translation>
    </message>
    <message>
        <source>Content credentials cannot be written here.</source>
        <translation>此处无法写入内容凭证。</translation>
    </message>
    <message>
        <source>Install the extra “{extra}” (pip install firered-desktop[{extra}]), or turn content credentials off.</source>
        <translation>请安装附加组件“{extra}”（pip install firered-desktop[{extra}]），或关闭内容凭证。</translation>
    </message>
    <message>
        <source>The certificate {name} cannot sign copies.</source>
        <translation>证书 {name} 无法用于签署副本。</translation>
    </message>
    <message>
        <source>Choose a valid certificate for signing with its whole chain, and the key that belongs to it, both as PEM files; or turn content credentials off.</source>
        <translation>请选择一份有效的签名证书（含完整证书链）及与之对应的私钥，两者均为 PEM 文件；或关闭内容凭证。</translation>
    </message>
    <message>
        <source>Reading {name} had to be stopped.</source>
        <translation>读取 {name} 时不得不中止。</translation>
    </message>
    <message>
        <source>The file may be damaged; save it again in another program.</source>
        <translation>文件可能已损坏；请用其他程序重新保存。</translation>
    </message>
    <message>
        <source>The pictures or the instruction changed meanwhile, so no boards were laid.</source>
        <translation>图片或指令在此期间有改动，因此没有放到拼板上。</translation>
    </message>
    <message>
        <source>Lay them on boards again.</source>
        <translation>请重新放到拼板上。</translation>
    </message>
    <message>
        <source>{host} is no place on the public web, so nothing is fetched from there.</source>
        <translation>{host} 不是公共网络上的地址，因此不会从那里获取任何内容。</translation>
    </message>
    <message>
        <source>Save the picture as a file and add that.</source>
        <translation>请将图片保存为文件，然后添加该文件。</translation>
    </message>
    <message>
        <source>{host} did not hand over the picture ({detail}).</source>
        <translation>{host} 没有提供图片（{detail}）。</translation>
    </message>
    <message>
        <source>Try again, or save the picture with your browser and add the file.</source>
        <translation>请重试，或用浏览器保存图片后添加该文件。</translation>
    </message>
    <message>
        <source>What {host} sends is larger than {limit}.</source>
        <translation>{host} 发送的内容超过 {limit}。</translation>
    </message>
    <message>
        <source>Save the picture with your browser and add the file.</source>
        <translation>请用浏览器保存图片，然后添加该文件。</translation>
    </message>
    <message>
        <source>What {host} sent is no picture that can be read here.</source>
        <translation>{host} 发送的内容不是这里能读取的图片。</translation>
    </message>
    <message>
        <source>Copy the address of the picture itself, not that of the page around it.</source>
        <translation>请复制图片本身的网址，而不是它所在页面的网址。</translation>
    </message>
    <message>
        <source>The library in {folder} was made by a newer version of this program.</source>
        <translation>{folder} 中的图库由本程序的较新版本创建。</translation>
    </message>
    <message>
        <source>Update the program, or choose another library folder.</source>
        <translation>请更新程序，或选择其他图库文件夹。</translation>
    </message>
    <message>
        <source>The library in {folder} cannot be used: {detail}.</source>
        <translation>无法使用 {folder} 中的图库：{detail}。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or choose another with --library.</source>
        <translation>请检查文件夹的权限，或用 --library 指定其他文件夹。</translation>
    </message>
    <message>
        <source>The library in {folder} cannot be read: {detail}, and there is no copy of it.</source>
        <translation>无法读取 {folder} 中的图库：{detail}，并且没有副本。</translation>
    </message>
    <message>
        <source>Open the window: it can begin a new library there and offers your picture files. Nothing is deleted. Or restore a backup into another folder.</source>
        <translation>请打开窗口：可以在那里建立新图库，并提供您的图片文件。不会删除任何内容。也可以将备份恢复到其他文件夹。</translation>
    </message>
    <message>
        <source>The library in {folder} is in use and did not answer.</source>
        <translation>{folder} 中的图库正在使用，没有响应。</translation>
    </message>
    <message>
        <source>Close other windows of the program and try again.</source>
        <translation>请关闭本程序的其他窗口，然后重试。</translation>
    </message>
    <message>
        <source>{file} is no backup of a library, or is damaged.</source>
        <translation>{file} 不是图库备份，或者已经损坏。</translation>
    </message>
    <message>
        <source>Choose another backup. Nothing was changed.</source>
        <translation>请选择另一个备份。没有任何内容被更改。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation>{folder} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space and go on; what was done so far is kept.</source>
        <translation>请腾出一些空间再继续；已完成的部分都会保留。</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{name} is an original, which is never written over.</source>
        <translation>{name} 是原图，绝不会被覆盖。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>{name} was changed meanwhile and is left as it is.</source>
        <translation>{name} 在此期间已被更改，因此保持原样。</translation>
    </message>
    <message>
        <source>Look at it, and save the result under another name.</source>
        <translation>请查看该文件，并用其他名称保存结果。</translation>
    </message>
    <message>
        <source>{name} cannot be used as a recipe: {reason}.</source>
        <translation>{name} 不能用作模板：{reason}。</translation>
    </message>
    <message>
        <source>Ask whoever made it to share it again.</source>
        <translation>请制作者重新分享一次。</translation>
    </message>
    <message>
        <source>There is no such edit: {id}.</source>
        <translation>没有这个编辑：{id}。</translation>
    </message>
    <message>
        <source>Look at the list of unfinished edits.</source>
        <translation>请查看未完成编辑的列表。</translation>
    </message>
    <message>
        <source>Edit {id} is being worked on.</source>
        <translation>编辑 {id} 正在处理中。</translation>
    </message>
    <message>
        <source>Stop it in the program that runs it, or wait until it is done.</source>
        <translation>请在正在处理它的程序中停止，或等待其完成。</translation>
    </message>
    <message>
        <source>This cannot be done with edit {id} as it stands.</source>
        <translation>编辑 {id} 目前的状态不允许此操作。</translation>
    </message>
    <message>
        <source>Look at its state in the list of unfinished edits.</source>
        <translation>请在未完成编辑的列表中查看其状态。</translation>
    </message>
    <message>
        <source>Something unexpected happened ({detail}).</source>
        <translation>发生了意外问题（{detail}）。</translation>
    </message>
    <message>
        <source>The edit is kept. Copy the details and report them.</source>
        <translation>编辑已保留。请复制详细信息并向我们报告。</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{remedy}</source>
        <translation>{remedy}</translation>
    </message>
    <message>
        <source>Edit finished</source>
        <translation>编辑已完成</translation>
    </message>
    <message>
        <source>{count} edits finished</source>
        <translation>{count} 个编辑已完成</translation>
    </message>
    <message>
        <source>{count} finished.</source>
        <translation>{count} 个已完成。</translation>
    </message>
    <message>
        <source>Edit failed</source>
        <translation>编辑失败</translation>
    </message>
    <message>
        <source>{count} edits failed</source>
        <translation>{count} 个编辑失败</translation>
    </message>
    <message>
        <source>{count} failed.</source>
        <translation>{count} 个失败。</translation>
    </message>
    <message>
        <source>Edit kept, not sent</source>
        <translation>编辑已保留，未发送</translation>
    </message>
    <message>
        <source>{count} edits kept, not sent</source>
        <translation>{count} 个编辑已保留，未发送</translation>
    </message>
    <message>
        <source>{count} kept, not sent.</source>
        <translation>{count} 个已保留，未发送。</translation>
    </message>
    <message>
        <source>Edit unconfirmed</source>
        <translation>编辑待确认</translation>
    </message>
    <message>
        <source>{count} edits unconfirmed</source>
        <translation>{count} 个编辑待确认</translation>
    </message>
    <message>
        <source>{count} unconfirmed.</source>
        <translation>{count} 个待确认。</translation>
    </message>
    <message>
        <source>Edit needs you</source>
        <translation>编辑需要您处理</translation>
    </message>
    <message>
        <source>{count} edits need you</source>
        <translation>{count} 个编辑需要您处理</translation>
    </message>
    <message>
        <source>{count} waiting for you.</source>
        <translation>{count} 个需要您处理。</translation>
    </message>
    <message>
        <source>Compare before and after.</source>
        <translation>可以对比修改前后了。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>fal may or may not have it.</source>
        <translation>fal 可能已收到，也可能没有。</translation>
    </message>
    <message>
        <source>Open the window to see more.</source>
        <translation>打开窗口查看详情。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>onward_keys</name>
    <message>
        <source>{said}, and on to the next picture</source>
        <translation>{said}，并转到下一张图片</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Look at the library</source>
        <translation>查看图库</translation>
    </message>
</context>
<context>
    <name>outgoing</name>
    <message>
        <source>Pixels alone: no GPS position, no EXIF, no file name.</source>
        <translation>仅有像素：没有 GPS 位置、EXIF 和文件名。</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>fal fetches it from {host} itself, as it is.</source>
        <translation>fal 会自行从 {host} 原样取得。</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>(address of picture {number} at fal)</source>
        <translation>（图片 {number} 在 fal 的地址）</translation>
    </message>
    <message>
        <source>(picture {number} itself, as a data: address)</source>
        <translation>（图片 {number} 本身，以 data: 地址形式）</translation>
    </message>
    <message>
        <source>(drawn when you run the edit)</source>
        <translation>（开始编辑时抽取）</translation>
    </message>
    <message>
        <source>(not known yet)</source>
        <translation>（尚未确定）</translation>
    </message>
    <message>
        <source>This is the demo: nothing leaves this computer. The service that works on it is a part of this program.</source>
        <translation>这是演示：没有任何内容离开这台电脑。处理它的服务是本程序的一部分。</translation>
    </message>
    <message>
        <source>The request goes to {host} over HTTPS, with your key.</source>
        <translation>请求连同您的密钥通过 HTTPS 发往 {host}。</translation>
    </message>
    <message>
        <source>The pictures go over HTTPS to a storage that {host} names, without your key and under a name that says nothing. fal is asked to delete them after {time}.</source>
        <translation>图片通过 HTTPS 发往 {host} 指定的存储，不带您的密钥，文件名不含任何信息。已要求 fal 按此期限删除：{time}。</translation>
    </message>
    <message>
        <source>The pictures go inside the request: no file of them is made at fal.</source>
        <translation>图片包含在请求之中：fal 不会为其建立文件。</translation>
    </message>
    <message>
        <source>The results come from {host}. fal is asked to delete them after {time}.</source>
        <translation>结果来自 {host}。已要求 fal 按此期限删除：{time}。</translation>
    </message>
    <message>
        <source>The results come inside the answer: no file of them is made at fal.</source>
        <translation>结果包含在应答之中：fal 不会为其建立文件。</translation>
    </message>
    <message>
        <source>fal keeps the request and its answer in your account&apos;s list. An edit whose answer got lost is found again there.</source>
        <translation>fal 会在您账户的列表中保留请求和应答。应答丢失的编辑可以在那里找回。</translation>
    </message>
    <message>
        <source>fal is asked to keep neither the request nor its answer. An edit whose answer got lost cannot be found again, and the results must be fetched within minutes.</source>
        <translation>已要求 fal 不保留请求和应答。应答丢失的编辑无法找回，结果必须在几分钟内取回。</translation>
    </message>
    <message>
        <source>fal calls {address} when the edit ended.</source>
        <translation>编辑结束时，fal 会调用 {address} 这个地址。</translation>
    </message>
    <message>
        <source>Until then nothing leaves: {time}.</source>
        <translation>在此之前不会发送任何内容：{time}。</translation>
    </message>
    <message>
        <source>The project “{project}” stays on this computer.</source>
        <translation>项目“{project}”留在这台电脑上。</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>Each request goes to {host} over HTTPS, with your key.</source>
        <translation>每个请求都连同您的密钥通过 HTTPS 发往 {host}。</translation>
    </message>
</context>
<context>
    <name>outlook</name>
    <message>
        <source>usually about {time}</source>
        <translation>通常约 {time}</translation>
    </message>
    <message>
        <source>last time about {time}</source>
        <translation>上次约 {time}</translation>
    </message>
    <message>
        <source>Over your budget of {limit} for one edit: it will wait and ask you first.</source>
        <translation>超出单次编辑 {limit} 的预算：会先等待并询问您。</translation>
    </message>
    <message>
        <source>Over your budget for today, {spent} of {limit} is spent: it will wait and ask you first.</source>
        <translation>超出今天的预算（{limit} 中已用 {spent}）：会先等待并询问您。</translation>
    </message>
    <message>
        <source>Over your budget for this month, {spent} of {limit} is spent: it will wait and ask you first.</source>
        <translation>超出本月的预算（{limit} 中已用 {spent}）：会先等待并询问您。</translation>
    </message>
    <message>
        <source>usually about {time} for all</source>
        <translation>全部通常约 {time}</translation>
    </message>
    <message>
        <source>as last time about {time} for all</source>
        <translation>照上次看全部约 {time}</translation>
    </message>
    <message>
        <source>Over your budget of {limit} for one edit: whichever is will wait and ask you first.</source>
        <translation>超出单次编辑 {limit} 的预算：超出的会先等待并询问您。</translation>
    </message>
    <message>
        <source>Over your budget for today, {spent} of {limit} is spent: those that do not fit will wait and ask you first.</source>
        <translation>超出今天的预算（{limit} 中已用 {spent}）：超出的会先等待并询问您。</translation>
    </message>
    <message>
        <source>Over your budget for this month, {spent} of {limit} is spent: those that do not fit will wait and ask you first.</source>
        <translation>超出本月的预算（{limit} 中已用 {spent}）：超出的会先等待并询问您。</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>What should change, in English or Chinese.</source>
        <translation>要改什么，用中文或英文写。</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>How large the result is; the price follows it.</source>
        <translation>结果的大小；价格随之变化。</translation>
    </message>
    <message>
        <source>image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果数量</translation>
    </message>
    <message>
        <source>How many results to make; each is charged.</source>
        <translation>要生成几个结果；每个都会收费。</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>Number of images</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>What to avoid</source>
        <translation>要避免的内容</translation>
    </message>
    <message>
        <source>What should not be in the result; may stay empty.</source>
        <translation>结果中不应出现的内容；可以留空。</translation>
    </message>
    <message>
        <source>negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>Care taken</source>
        <translation>精细程度</translation>
    </message>
    <message>
        <source>More steps take longer and often give finer results.</source>
        <translation>步数越多，用时越长，结果往往越精细。</translation>
    </message>
    <message>
        <source>inference steps</source>
        <translation>推理步数</translation>
    </message>
    <message>
        <source>Inference steps</source>
        <translation>推理步数</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>How closely to follow</source>
        <translation>遵循指令的程度</translation>
    </message>
    <message>
        <source>Higher values keep closer to the instruction.</source>
        <translation>数值越高，越严格遵循指令。</translation>
    </message>
    <message>
        <source>guidance scale</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Repeatable chance</source>
        <translation>可重现的随机</translation>
    </message>
    <message>
        <source>The same seed with the same settings gives the same result again; another size does not.</source>
        <translation>种子和设置都相同时，会再次得到相同的结果；尺寸不同则不会。</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Faster work can cost some detail.</source>
        <translation>速度越快，可能损失一些细节。</translation>
    </message>
    <message>
        <source>acceleration</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>加速</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>精细</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>PNG keeps every pixel; JPEG files are smaller.</source>
        <translation>PNG 保留每个像素；JPEG 文件更小。</translation>
    </message>
    <message>
        <source>output format</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>Output format</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Check results for unsafe content</source>
        <translation>检查结果中的不安全内容</translation>
    </message>
    <message>
        <source>A result that fails the check comes back black.</source>
        <translation>未通过检查的结果会变成全黑。</translation>
    </message>
    <message>
        <source>safety checker</source>
        <translation>安全检查</translation>
    </message>
    <message>
        <source>Safety checker</source>
        <translation>安全检查</translation>
    </message>
    <message>
        <source>Keep nothing at fal</source>
        <translation>不在 fal 保留任何内容</translation>
    </message>
    <message>
        <source>The result comes with the answer and is not kept at fal; if it gets lost, it is gone.</source>
        <translation>结果随应答直接返回，不保留在 fal；一旦丢失，就无法找回。</translation>
    </message>
    <message>
        <source>sync mode</source>
        <translation>同步模式</translation>
    </message>
    <message>
        <source>Keep nothing at fal (sync mode)</source>
        <translation>不在 fal 保留任何内容（同步模式）</translation>
    </message>
    <message>
        <source>Default: {default}. Range: {range}.</source>
        <translation>默认：{default}。范围：{range}。</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Draw another seed for each edit; the history keeps it.</source>
        <translation>每次编辑都抽取新的种子，并记入历史记录。</translation>
    </message>
    <message>
        <source>For example: blur, extra people, text</source>
        <translation>例如：模糊、多余的人物、文字</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Match photo</source>
        <translation>与照片一致</translation>
    </message>
    <message>
        <source>{match}, {area}</source>
        <translation>{match}，{area}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>any words</source>
        <translation>任意文字</translation>
    </message>
    <message>
        <source>{match}; {steps}; a preset; width and height, {sides}</source>
        <translation>{match}；{steps}；预设；宽度和高度，{sides}</translation>
    </message>
    <message>
        <source>Square HD</source>
        <translation>高清方形</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>竖幅 3:4</translation>
    </message>
    <message>
        <source>Portrait 9:16</source>
        <translation>竖幅 9:16</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>横幅 4:3</translation>
    </message>
    <message>
        <source>Landscape 16:9</source>
        <translation>横幅 16:9</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>As large as the photograph, up to the largest size of your settings; never enlarged.</source>
        <translation>与照片一样大，但不超过设置中的最大尺寸；从不放大。</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>高质量</translation>
    </message>
    <message>
        <source>Large and careful, for the final picture; a small photograph is enlarged.</source>
        <translation>尺寸大、处理精细，用于最终成品；小照片会被放大。</translation>
    </message>
    <message>
        <source>{match}, up to {area}</source>
        <translation>{match}，不超过 {area}</translation>
    </message>
    <message>
        <source>Small and quick, to see whether the instruction works; never enlarged.</source>
        <translation>又小又快，先看看指令是否有效；从不放大。</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>On the web; fal fetches it itself.</source>
        <translation>位于网络上；由 fal 自行取得。</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>磁盘上已更改</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} 张图片</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>The setting {field} in {file} is not valid; {used} is used.</source>
        <translation>{file} 中的设置 {field} 无效，已改用 {used}。</translation>
    </message>
    <message>
        <source>Use {allowed}.</source>
        <translation>请使用：{allowed}。</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read and are not used.</source>
        <translation>无法读取 {file} 中的设置，因此未予采用。</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>请联系这台电脑的管理员。</translation>
    </message>
    <message>
        <source>Set them again, or look into {kept}; {backup} holds those before the last change.</source>
        <translation>请重新设置，或查看 {kept}；上次更改之前的设置保存在 {backup}。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>窗口使用的语言。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Edits at a time</source>
        <translation>同时进行的编辑数</translation>
    </message>
    <message>
        <source>fal lets a new account run two at a time.</source>
        <translation>fal 允许新账户同时进行两个编辑。</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大尺寸</translation>
    </message>
    <message>
        <source>How large, in megapixels, “Match photo” may become.</source>
        <translation>选择“与照片一致”时，结果最大可达多少百万像素（MP）。</translation>
    </message>
    <message>
        <source>Library folder</source>
        <translation>图库文件夹</translation>
    </message>
    <message>
        <source>Where edits and their pictures are kept.</source>
        <translation>保存编辑及其图片的位置。</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>The folder that is offered first for a copy.</source>
        <translation>另存副本时首先提供的文件夹。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>What saved copies are called. These are filled in: {name}, {model}, {seed}, {date}, {time}, {n}, {count}, {prompt}, {size}, {project}, {id}.</source>
        <translation>所存副本的名称。可填入的占位符：{name}、{model}、{seed}、{date}、{time}、{n}、{count}、{prompt}、{size}、{project}、{id}。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>A copy saved as it came carries no note of the edit.</source>
        <translation>“保持原样”的副本不会写入这次编辑的说明。</translation>
    </message>
    <message>
        <source>As it came, untouched</source>
        <translation>保持原样，不作改动</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>For JPEG and WebP; at 100, WebP loses nothing.</source>
        <translation>用于 JPEG 和 WebP；WebP 为 100 时无损。</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Bits per channel of TIFF and PNG.</source>
        <translation>TIFF 和 PNG 每个通道的位数。</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>Size of the copy</source>
        <translation>副本尺寸</translation>
    </message>
    <message>
        <source>How large saved copies are.</source>
        <translation>所存副本的大小。</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Fitted to a width and height</source>
        <translation>缩放到指定宽高以内</translation>
    </message>
    <message>
        <source>Like the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>Largest width</source>
        <translation>最大宽度</translation>
    </message>
    <message>
        <source>How wide a copy that is fitted may be.</source>
        <translation>缩放后的副本最宽多少像素。</translation>
    </message>
    <message>
        <source>Largest height</source>
        <translation>最大高度</translation>
    </message>
    <message>
        <source>How high a copy that is fitted may be.</source>
        <translation>缩放后的副本最高多少像素。</translation>
    </message>
    <message>
        <source>Enlarge where needed</source>
        <translation>需要时放大</translation>
    </message>
    <message>
        <source>Without it no copy is larger than its result.</source>
        <translation>不勾选时，副本不会比结果更大。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>In which colour space copies are written.</source>
        <translation>副本所用的色彩空间。</translation>
    </message>
    <message>
        <source>The original&apos;s profile</source>
        <translation>原图的配置文件</translation>
    </message>
    <message>
        <source>Camera data, captions and keywords of the original</source>
        <translation>原图的相机数据、说明和关键词</translation>
    </message>
    <message>
        <source>They go along with a copy, its capture date too.</source>
        <translation>它们会随副本一起保存，包括拍摄日期。</translation>
    </message>
    <message>
        <source>Place where it was taken (GPS)</source>
        <translation>拍摄地点（GPS）</translation>
    </message>
    <message>
        <source>Whoever gets a copy can see where the photograph is from.</source>
        <translation>拿到副本的人可以看到照片的拍摄地点。</translation>
    </message>
    <message>
        <source>The instruction</source>
        <translation>编辑指令</translation>
    </message>
    <message>
        <source>Without it a copy does not tell what was asked for.</source>
        <translation>不勾选时，副本不会说明所提的要求。</translation>
    </message>
    <message>
        <source>Certificate for content credentials</source>
        <translation>内容凭证的证书</translation>
    </message>
    <message>
        <source>A PEM file with your certificate and its chain; copies are then signed (C2PA).</source>
        <translation>包含您的证书及证书链的 PEM 文件；此后副本会被签名（C2PA）。</translation>
    </message>
    <message>
        <source>Private key of the certificate</source>
        <translation>证书的私钥</translation>
    </message>
    <message>
        <source>A PEM file; it never leaves this computer.</source>
        <translation>PEM 文件；绝不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Keep pictures at fal</source>
        <translation>图片在 fal 的保留时间</translation>
    </message>
    <message>
        <source>After this time fal deletes what was uploaded.</source>
        <translation>过了这段时间，fal 会删除上传的图片。</translation>
    </message>
    <message>
        <source>After this time fal deletes the results; those here stay.</source>
        <translation>过了这段时间，fal 会删除结果；本机的结果会保留。</translation>
    </message>
    <message>
        <source>How long one attempt to reach fal may take.</source>
        <translation>每次尝试连接 fal 最多等待多久。</translation>
    </message>
    <message>
        <source>Keep results at fal</source>
        <translation>结果在 fal 的保留时间</translation>
    </message>
    <message>
        <source>Longest wait for a connection</source>
        <translation>连接的最长等待时间</translation>
    </message>
    <message>
        <source>Longest silence of a connection</source>
        <translation>连接无响应的最长时间</translation>
    </message>
    <message>
        <source>How long fal may say nothing before it is asked anew.</source>
        <translation>fal 多久没有回应后重新询问。</translation>
    </message>
    <message>
        <source>Longest time for one edit</source>
        <translation>单次编辑的最长时间</translation>
    </message>
    <message>
        <source>An edit that fal has not begun by then is taken back.</source>
        <translation>到时 fal 仍未开始的编辑会被撤回。</translation>
    </message>
    <message>
        <source>When the network is back</source>
        <translation>网络恢复后</translation>
    </message>
    <message>
        <source>What becomes of the edits that waited for it.</source>
        <translation>如何处理等待网络的编辑。</translation>
    </message>
    <message>
        <source>Send what waits</source>
        <translation>发送等待中的编辑</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>询问我</translation>
    </message>
    <message>
        <source>Wait until I send it</source>
        <translation>等我手动发送</translation>
    </message>
    <message>
        <source>Let fal keep requests</source>
        <translation>允许 fal 保留请求</translation>
    </message>
    <message>
        <source>Without it fal forgets instruction and answer at once: an edit whose answer got lost cannot be found again, and results must be fetched within minutes.</source>
        <translation>关闭后 fal 会立即忘记指令和答复：答复丢失的编辑无法再找回，结果必须在几分钟内取回。</translation>
    </message>
    <message>
        <source>Send pictures</source>
        <translation>发送图片的方式</translation>
    </message>
    <message>
        <source>Inside the request no file of them is made at fal, but it is slower.</source>
        <translation>放在请求内时，fal 上不会生成图片文件，但速度较慢。</translation>
    </message>
    <message>
        <source>As files that fal deletes</source>
        <translation>作为 fal 会删除的文件</translation>
    </message>
    <message>
        <source>Inside the request</source>
        <translation>放在请求内</translation>
    </message>
    <message>
        <source>Send pictures in full size</source>
        <translation>以完整尺寸发送图片</translation>
    </message>
    <message>
        <source>The model looks at about one megapixel of each, so this takes longer and changes little.</source>
        <translation>模型只查看每张图片约一百万像素，因此这样更慢，而结果差别不大。</translation>
    </message>
    <message>
        <source>Behind transparent places</source>
        <translation>透明处的底色</translation>
    </message>
    <message>
        <source>What is transparent in a picture is laid on this colour when it is sent.</source>
        <translation>发送图片时，透明的部分会铺在这种颜色上。</translation>
    </message>
    <message>
        <source>First start is done</source>
        <translation>已完成首次启动</translation>
    </message>
    <message>
        <source>Switch off to see the first page again.</source>
        <translation>关闭后可再次看到首次启动页面。</translation>
    </message>
    <message>
        <source>Keep the settings of the panel</source>
        <translation>保留面板中的设置</translation>
    </message>
    <message>
        <source>Edits taken up from the history bring pictures and instruction alone.</source>
        <translation>取用历史记录中的编辑时，只带来图片和指令。</translation>
    </message>
    <message>
        <source>Budget for one edit</source>
        <translation>单次编辑预算</translation>
    </message>
    <message>
        <source>In US dollars; an edit above it waits and asks you first.</source>
        <translation>以美元计；超出预算的编辑会先暂缓并询问您。</translation>
    </message>
    <message>
        <source>Budget for a day</source>
        <translation>每日预算</translation>
    </message>
    <message>
        <source>Budget for a month</source>
        <translation>每月预算</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限额</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>Beside the original</source>
        <translation>原图所在文件夹</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>The colours around the pictures.</source>
        <translation>图片周围界面的颜色。</translation>
    </message>
    <message>
        <source>Neutral grey</source>
        <translation>中性灰</translation>
    </message>
    <message>
        <source>Tips not to show again</source>
        <translation>不再显示的提示</translation>
    </message>
    <message>
        <source>Take a name out to see that tip again.</source>
        <translation>删去一个名称，就会再看到那条提示。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>How large words and buttons are; pictures stay as they are.</source>
        <translation>文字和按钮的大小；图片不变。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Whether parts of the window may move when they change.</source>
        <translation>窗口的各部分在变化时是否可以有动画。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The keys of a program that your hands know.</source>
        <translation>沿用您熟悉的程序的快捷键。</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>自定义快捷键</translation>
    </message>
    <message>
        <source>The commands to which you gave other keys.</source>
        <translation>您更改过快捷键的命令。</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>How wide the pictures of the history are, in pixels.</source>
        <translation>历史记录中图片的宽度，以像素为单位。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Tells you when edits have finished, failed or are waiting, while the window is not in front.</source>
        <translation>窗口不在最前面时，编辑完成、失败或等待时发出通知。</translation>
    </message>
    <message>
        <source>Instruction in notifications</source>
        <translation>在通知中显示指令</translation>
    </message>
    <message>
        <source>Shows its first words; anyone who sees your screen can read them.</source>
        <translation>显示指令的开头几个字，能看到您屏幕的人都能读到。</translation>
    </message>
    <message>
        <source>What {field} in {file} names is not all a setting; the rest is locked.</source>
        <translation>{file} 中 {field} 列出的名称并非都是设置项；其余的已锁定。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Leave it empty to use the one of this computer.</source>
        <translation>留空则使用这台电脑所用的代理。</translation>
    </message>
    <message>
        <source>Tell me of new versions</source>
        <translation>有新版本时告诉我</translation>
    </message>
    <message>
        <source>Asks once at each start for the number of the newest version; nothing else is sent, and nothing is installed.</source>
        <translation>每次启动时询问一次最新版本号；不发送其他内容，也不安装任何东西。</translation>
    </message>
    <message>
        <source>Where new versions are asked for</source>
        <translation>查询新版本的地址</translation>
    </message>
    <message>
        <source>The address of a file that names the newest version.</source>
        <translation>写有最新版本号的文件地址。</translation>
    </message>
    <message>
        <source>History sorted by</source>
        <translation>历史记录排序</translation>
    </message>
    <message>
        <source>As it was chosen beside the search last.</source>
        <translation>上次在搜索栏旁所选。</translation>
    </message>
    <message>
        <source>History grouped by</source>
        <translation>历史记录分组</translation>
    </message>
    <message>
        <source>What is used again of an edit</source>
        <translation>再次使用编辑的哪些内容</translation>
    </message>
    <message>
        <source>The names that you ticked last; empty: all but the seed.</source>
        <translation>您上次勾选的名称；留空表示除种子外的全部。</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Divider of {name}, before on its left, after right</source>
        <translation>{name} 的分割线，左边是修改前，右边是修改后</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Pick {name}</source>
        <translation>选中 {name}</translation>
    </message>
    <message>
        <source>{count} of {all} picked</source>
        <translation>已选中 {count} / {all}</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>The list is copied. Paste it into a message.</source>
        <translation>清单已复制，可粘贴到消息中。</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Drag across a picture to compare it with the one before. Pick those that you like, then copy or save the list and send it back.</source>
        <translation>在图片上拖动，与修改前对比。选中您喜欢的图片，然后复制或保存清单并发回。</translation>
    </message>
    <message>
        <source>The pictures that you picked</source>
        <translation>您选中的图片</translation>
    </message>
    <message>
        <source>picked.txt</source>
        <translation>选中的图片.txt</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>There is no setting {name}.</source>
        <translation>没有名为 {name} 的设置。</translation>
    </message>
    <message>
        <source>Write NAME=VALUE with one of {known}.</source>
        <translation>请写成“名称=值”，名称可以是：{known}。</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>还没有图片。</translation>
    </message>
    <message>
        <source>Add the picture that should be edited.</source>
        <translation>请添加要编辑的图片。</translation>
    </message>
    <message>
        <source>The shape of a picture on the web is not known here.</source>
        <translation>这里无法得知网络图片的形状。</translation>
    </message>
    <message>
        <source>Choose width and height, or a preset.</source>
        <translation>请选择宽度和高度，或一个预设尺寸。</translation>
    </message>
    <message>
        <source>{field} is not valid.</source>
        <translation>“{field}”的值无效。</translation>
    </message>
    <message>
        <source>Use {allowed}.</source>
        <translation>请使用：{allowed}。</translation>
    </message>
    <message>
        <source>some words</source>
        <translation>一些文字</translation>
    </message>
    <message>
        <source>{field} holds bytes that are no letters.</source>
        <translation>“{field}”中含有无法识别的字符。</translation>
    </message>
    <message>
        <source>Type these words again.</source>
        <translation>请重新输入这些文字。</translation>
    </message>
    <message>
        <source>There is no instruction yet.</source>
        <translation>还没有指令。</translation>
    </message>
    <message>
        <source>Write what should change.</source>
        <translation>请写下要改什么。</translation>
    </message>
    <message>
        <source>any words</source>
        <translation>任意文字</translation>
    </message>
    <message>
        <source>{words} | WIDTHxHEIGHT ({low}-{high} each)</source>
        <translation>{words} | 宽×高（各为 {low}-{high}）</translation>
    </message>
    <message>
        <source>The instruction still has a place to fill in.</source>
        <translation>指令中还有需要填写的内容。</translation>
    </message>
    <message>
        <source>Write your own words over the ones in braces.</source>
        <translation>请用您自己的文字替换大括号中的内容。</translation>
    </message>
    <message>
        <source>Picture {number} is still being read.</source>
        <translation>图片 {number} 还在读取中。</translation>
    </message>
    <message>
        <source>Wait a moment, then run the edit.</source>
        <translation>请稍等片刻，再开始编辑。</translation>
    </message>
    <message>
        <source>Picture {number} cannot be used.</source>
        <translation>图片 {number} 无法使用。</translation>
    </message>
    <message>
        <source>Remove it, or put another picture in its place.</source>
        <translation>请移除它，或换一张图片。</translation>
    </message>
    <message>
        <source>a folder&apos;s whole path | {none}</source>
        <translation>文件夹的完整路径 | {none}</translation>
    </message>
    <message>
        <source>a file&apos;s whole path | {none}</source>
        <translation>文件的完整路径 | {none}</translation>
    </message>
    <message>
        <source>words with places: {places}</source>
        <translation>带占位符的文字：{places}</translation>
    </message>
    <message>
        <source>{file} is there already and is no ledger.</source>
        <translation>{file} 已经存在，而且不是账本。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>The address to notify is no web address.</source>
        <translation>要通知的地址不是网址。</translation>
    </message>
    <message>
        <source>Write it whole, such as https://studio.example/edits.</source>
        <translation>请完整填写，例如 https://studio.example/edits 这样的地址。</translation>
    </message>
    <message>
        <source>Copies cannot be written with {pair}.</source>
        <translation>无法按 {pair} 写出副本。</translation>
    </message>
    <message>
        <source>Write {wanted}.</source>
        <translation>请写成 {wanted}。</translation>
    </message>
    <message>
        <source>an address such as {example}, without a password</source>
        <translation>类似 {example} 的地址，不含密码</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>{file} 已经存在。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>There is something in {file} already.</source>
        <translation>{file} 中已有内容。</translation>
    </message>
    <message>
        <source>Name an empty folder, or a new one.</source>
        <translation>请指定一个空文件夹或新文件夹。</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>no pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>应答过大</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>a result outside fal</source>
        <translation>结果不在 fal 的地址上</translation>
    </message>
    <message>
        <source>an address outside fal</source>
        <translation>地址不属于 fal</translation>
    </message>
    <message>
        <source>not fal&apos;s protocol</source>
        <translation>不符合 fal 的协议</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>an unsafe address for uploads</source>
        <translation>上传地址不安全</translation>
    </message>
    <message>
        <source>SQLite 3.37 or newer is needed</source>
        <translation>需要 SQLite 3.37 或更新版本</translation>
    </message>
    <message>
        <source>this SQLite was built without full-text search</source>
        <translation>此 SQLite 不支持全文搜索</translation>
    </message>
    <message>
        <source>its file system cannot share a database</source>
        <translation>所在的文件系统无法共用数据库</translation>
    </message>
    <message>
        <source>its database is missing</source>
        <translation>数据库文件不见了</translation>
    </message>
    <message>
        <source>its database is empty</source>
        <translation>数据库文件是空的</translation>
    </message>
    <message>
        <source>access to it is denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>只能读取，不能写入</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告了错误</translation>
    </message>
    <message>
        <source>its database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>its database cannot be opened</source>
        <translation>无法打开数据库</translation>
    </message>
    <message>
        <source>its database cannot be locked</source>
        <translation>无法锁定数据库</translation>
    </message>
    <message>
        <source>its file system cannot hold large files</source>
        <translation>所在的文件系统无法存放大文件</translation>
    </message>
    <message>
        <source>it is on a network file system</source>
        <translation>它位于网络文件系统上</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>the record of an edit is damaged</source>
        <translation>某个编辑的记录已损坏</translation>
    </message>
    <message>
        <source>its database belongs to another program</source>
        <translation>数据库属于其他程序</translation>
    </message>
    <message>
        <source>Exhausted balance</source>
        <translation>余额已用完</translation>
    </message>
    <message>
        <source>for one edit</source>
        <translation>单次编辑</translation>
    </message>
    <message>
        <source>for a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>for a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>no machine has this name</source>
        <translation>没有主机使用这个名称</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>耗时太长</translation>
    </message>
    <message>
        <source>it leads on and on</source>
        <translation>一再转到其他网址</translation>
    </message>
    <message>
        <source>it is not written as a recipe is</source>
        <translation>内容不符合模板的格式</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>its words are too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>it was made by a newer version of this program</source>
        <translation>它由此程序的更新版本制作</translation>
    </message>
    <message>
        <source>it has no title or no instruction</source>
        <translation>没有标题或没有指令</translation>
    </message>
    <message>
        <source>it asks for settings that are not allowed</source>
        <translation>它要求的设置不被允许</translation>
    </message>
    <message>
        <source>its pictures are damaged or too large</source>
        <translation>图片已损坏或太大</translation>
    </message>
    <message>
        <source>there is something in this folder already</source>
        <translation>此文件夹中已有内容</translation>
    </message>
    <message>
        <source>it is the one in use</source>
        <translation>它正在使用</translation>
    </message>
</context>
<context>
    <name>recipes</name>
    <message>
        <source>1 picture</source>
        <translation>1 张图片</translation>
    </message>
    <message>
        <source>{count} pictures</source>
        <translation>{count} 张图片</translation>
    </message>
    <message>
        <source>look closely at the result</source>
        <translation>请仔细查看结果</translation>
    </message>
    <message>
        <source>{number} {what}</source>
        <translation>{number} {what}</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>您自己的</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
</context>
<context>
    <name>remarks</name>
    <message>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Camera RAW: the camera&apos;s own preview is shown; what is sent is developed with the camera&apos;s white balance.</source>
        <translation>相机 RAW：这里显示相机自带的预览，发送的图片按相机的白平衡冲洗。</translation>
    </message>
    <message>
        <source>It has {depth} bits per channel, of which 8 can be read here. The extra “{extra}” reads all of them (pip install firered-desktop[{extra}]).</source>
        <translation>每通道 {depth} 位，这里只能读取 8 位。附加组件“{extra}”可以全部读取（pip install firered-desktop[{extra}]）。</translation>
    </message>
    <message>
        <source>It has {depth} bits per channel; they stay in your file, and 8 are sent.</source>
        <translation>每通道 {depth} 位：您的文件保持不变，发送 8 位。</translation>
    </message>
    <message>
        <source>It is made for print (CMYK) and is converted to sRGB.</source>
        <translation>它是印刷用的图片（CMYK），会转换为 sRGB。</translation>
    </message>
    <message>
        <source>Its Lab colours are converted to sRGB.</source>
        <translation>它的 Lab 颜色会转换为 sRGB。</translation>
    </message>
    <message>
        <source>What is transparent in it is laid on {colour}.</source>
        <translation>其中透明部分的底色：{colour}。</translation>
    </message>
    <message>
        <source>It has {count} frames; the first is used.</source>
        <translation>它有 {count} 帧，使用第一帧。</translation>
    </message>
    <message>
        <source>It is small: with a side under {side} pixels the model sees little in it.</source>
        <translation>它很小：有一边不到 {side} 像素，模型能看到的内容很少。</translation>
    </message>
    <message>
        <source>It is longer than {ratio}:1, and the model knows no such shapes.</source>
        <translation>它的长宽比超过 {ratio}:1，模型不认识这样的形状。</translation>
    </message>
    <message>
        <source>Its colours are converted from {profile} to sRGB.</source>
        <translation>它的颜色会从 {profile} 转换为 sRGB。</translation>
    </message>
    <message>
        <source>It names no colour profile, so sRGB is assumed.</source>
        <translation>它没有注明颜色配置文件，因此按 sRGB 处理。</translation>
    </message>
    <message>
        <source>Camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <source>8 bits read</source>
        <translation>只读取 8 位</translation>
    </message>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>Lab colours</source>
        <translation>Lab 颜色</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>有透明处</translation>
    </message>
    <message>
        <source>Animated</source>
        <translation>动图</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>Very long</source>
        <translation>太狭长</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Enter key</source>
        <translation>输入密钥</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>fal&apos;s safety check blackened this result. Most likely it was charged all the same.</source>
        <translation>fal 的安全检查已将此结果涂黑，但很可能仍会收费。</translation>
    </message>
    <message>
        <source>Stopped before it was sent again. The send before it may have been charged.</source>
        <translation>在再次发送之前已停止。之前的那次发送可能已经收费。</translation>
    </message>
    <message>
        <source>Stopped before fal began with it. Nothing was charged.</source>
        <translation>在 fal 开始处理之前已停止。未产生费用。</translation>
    </message>
    <message>
        <source>You dropped this edit while it waited.</source>
        <translation>此编辑在等待时已被您放弃。</translation>
    </message>
    <message>
        <source>{reason}. The edit is kept.</source>
        <translation>{reason}。编辑已保留。</translation>
    </message>
    <message>
        <source>fal was asked to keep no list of this edit, so it cannot be found there. Sending it again may be charged twice.</source>
        <translation>已要求 fal 不保留此编辑的记录，因此无法在那里找到它。重新发送可能会重复收费。</translation>
    </message>
    <message>
        <source>This edit belongs to the demo and rests outside of it.</source>
        <translation>此编辑属于演示，在演示之外会暂停。</translation>
    </message>
    <message>
        <source>This edit belongs to your fal account and rests while the demo is open.</source>
        <translation>此编辑属于您的 fal 账户，在演示打开期间会暂停。</translation>
    </message>
    <message>
        <source>Send again, it may cost twice</source>
        <translation>再次发送，可能收费两次</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>不再追查</translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message>
        <source>seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>goes on with result {number}</source>
        <translation>以结果 {number} 继续</translation>
    </message>
    <message>
        <source>with 1 more picture</source>
        <translation>另有 1 张图片</translation>
    </message>
    <message>
        <source>with {count} more pictures</source>
        <translation>另有 {count} 张图片</translation>
    </message>
    <message>
        <source>Run 1 edit</source>
        <translation>开始 1 次编辑</translation>
    </message>
    <message>
        <source>Run {count} edits</source>
        <translation>开始 {count} 次编辑</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <source>free demo</source>
        <translation>免费演示</translation>
    </message>
    <message>
        <source>{name}: all {count} steps are done.</source>
        <translation>{name}：{count} 步已全部完成。</translation>
    </message>
    <message>
        <source>{name}: step {number} of {count} came to nothing ({state}). The steps after it are not sent.</source>
        <translation>{name}：第 {number} 步（共 {count} 步）没有结果（{state}）。之后的步骤不会发送。</translation>
    </message>
    <message>
        <source>{name}: the result of step {number} of {count} cannot be used. The steps after it are not sent.</source>
        <translation>{name}：第 {number} 步（共 {count} 步）的结果无法使用。之后的步骤不会发送。</translation>
    </message>
    <message>
        <source>{name}: {done} of {count} steps are done. Go on?</source>
        <translation>{name}：已完成 {done} 步，共 {count} 步。要继续吗？</translation>
    </message>
    <message>
        <source>{photographs} photographs are not through all steps: {done} of {count} are done.</source>
        <translation>有 {photographs} 张照片尚未完成所有步骤：已完成 {done} 步，共 {count} 步。</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>It was saved without its instruction, so yours is left as it is.</source>
        <translation>它保存时没有带上指令，因此您的指令保持不变。</translation>
    </message>
    <message>
        <source>Its model {model} is not known here; the one that is chosen stays.</source>
        <translation>这里不认识它的模型 {model}，仍使用所选的模型。</translation>
    </message>
    <message>
        <source>Its setting {field} cannot be used here.</source>
        <translation>它的设置 {field} 在这里无法使用。</translation>
    </message>
</context>
<context>
    <name>setting menu</name>
    <message>
        <source>Reset to default: {default}</source>
        <translation>恢复默认：{default}</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Paste value</source>
        <translation>粘贴数值</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
</context>
<context>
    <name>settings_sections</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>sorting</name>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>Most stars first</source>
        <translation>星级高的在前</translation>
    </message>
    <message>
        <source>Costliest first</source>
        <translation>最贵的在前</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>最大的在前</translation>
    </message>
    <message>
        <source>By file name</source>
        <translation>按文件名</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>By photograph</source>
        <translation>按照片</translation>
    </message>
</context>
<context>
    <name>standing</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}：{reason}</translation>
    </message>
    <message>
        <source>Rests: {reason}</source>
        <translation>暂停：{reason}</translation>
    </message>
    <message>
        <source>Waiting for its turn, {count} ahead</source>
        <translation>等待轮到它，前面还有 {count} 个</translation>
    </message>
    <message>
        <source>Waiting for its turn, next</source>
        <translation>等待轮到它，下一个就是</translation>
    </message>
    <message>
        <source>Unconfirmed: fal may or may not have it</source>
        <translation>待确认：fal 可能收到，也可能没有</translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation>已用 {time}</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Stop this edit (Delete)</source>
        <translation>停止此编辑（Delete）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>发生了什么？</translation>
    </message>
</context>
<context>
    <name>upkeep</name>
    <message>
        <source>The library&apos;s database was damaged. The copy of {day} is in its place now, with {count} newer edits that could still be read. The damaged one is kept as {name}.</source>
        <translation>图库的数据库已损坏。现已换上 {day} 的副本，并找回了 {count} 次更新的编辑。损坏的文件保留为 {name}。</translation>
    </message>
    <message>
        <source>The library&apos;s database could not be read and had no copy. A new one is in its place, with {count} edits that could still be read. The former one is kept as {name}. Picture files that belong to no edit now are found by “Check the library” in the settings.</source>
        <translation>无法读取图库的数据库，且没有副本。现已换上新的数据库，其中有 {count} 次仍可读取的编辑。原文件保留为 {name}。不再属于任何编辑的图片文件可通过设置中的“检查图库”找到。</translation>
    </message>
    <message>
        <source>This library was moved or copied here from {folder}, so nothing is sent by itself.</source>
        <translation>此图库是从 {folder} 移动或复制过来的，因此不会自动发送任何内容。</translation>
    </message>
    <message>
        <source>Edits that were not sent and wait for you: {count}.</source>
        <translation>尚未发送、等待您决定的编辑：{count}。</translation>
    </message>
</context>
</TS>
