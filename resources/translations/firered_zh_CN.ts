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
        <source>Before and after under one divider (Shift+Y)</source>
        <translation>修改前与修改后以一条分隔线分开（Shift+Y）</translation>
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
        <source>Before beside after, moving together (Y)</source>
        <translation>修改前与修改后并排，同步移动（Y）</translation>
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
        <source>The picture as it was (hold \ at any time)</source>
        <translation>原来的图片（随时可按住 \ 键查看）</translation>
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
        <source>The result alone</source>
        <translation>只看结果</translation>
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
        <source>What changed, four times amplified</source>
        <translation>改动之处，放大四倍显示</translation>
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
    <message>
        <source>zoom {percent} %</source>
        <translation>缩放 {percent}%</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>不到 1</translation>
    </message>
    <message>
        <source>Difference · {share} % changed</source>
        <translation>差异 · 改动 {share}%</translation>
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
        <source>The details are in the clipboard.</source>
        <translation>详细信息已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
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
    <name>DraftPictures</name>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
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
        <source>FireRed Desktop speaks English and Chinese; choose yours.</source>
        <translation>FireRed Desktop 支持英文和中文，请选择您的语言。</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
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
    <message>
        <source>Your fal key</source>
        <translation>您的 fal 密钥</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大尺寸</translation>
    </message>
    <message>
        <source>When you run an edit, its instruction and its pictures go to fal, the pictures without place, camera data and file name.</source>
        <translation>开始编辑时，指令和图片会发送到 fal；图片不含拍摄地点、相机信息和文件名。</translation>
    </message>
    <message>
        <source>Your own files are never changed, and everything else stays here.</source>
        <translation>您自己的文件绝不会被更改，其他内容都留在这台电脑上。</translation>
    </message>
    <message>
        <source>A larger result costs more: no photograph becomes larger than this by itself, and the price stands on the button before you press it.</source>
        <translation>结果越大，费用越高：照片不会自动大于此尺寸，而且点按之前，按钮上就标有价格。</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>哪些内容会离开这台电脑</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Search history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Search instructions and file names</source>
        <translation>搜索指令和文件名</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>No edit matches. Try another word, or clear the search.</source>
        <translation>没有符合的编辑。请换个词，或清空搜索框。</translation>
    </message>
    <message>
        <source>Nothing yet. Your edits appear here, each with its result.</source>
        <translation>还没有记录。您的每次编辑及其结果都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>InstructionPanel</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>What should change</source>
        <translation>要改什么</translation>
    </message>
    <message>
        <source>For example: Replace the grey sky with a warm sunset, keep the house as it is.</source>
        <translation>例如：把灰色的天空换成温暖的日落，房子保持原样。</translation>
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
        <source>Before, while held</source>
        <translation>按住时显示修改前</translation>
    </message>
    <message>
        <source>Zoom to actual pixels and back</source>
        <translation>在实际像素与适合窗口之间切换</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
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
    <name>ParameterPanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
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
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Remove picture {number}</source>
        <translation>移除图片 {number}</translation>
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
        <source>Choose picture files, or drop them anywhere on this panel.</source>
        <translation>选择图片文件，或将它们拖到此面板的任意位置。</translation>
    </message>
    <message>
        <source>The model works best with one to three pictures.</source>
        <translation>使用一到三张图片时，模型效果最好。</translation>
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
    <name>RecipesButton</name>
    <message>
        <source>Recipes</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Instructions to start from</source>
        <translation>可直接套用的指令</translation>
    </message>
    <message>
        <source>Opens a menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>{title} · {count} pictures</source>
        <translation>{title} · {count} 张图片</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Your edits appear here, those that run and those done.</source>
        <translation>您的编辑会显示在这里，包括进行中的和已完成的。</translation>
    </message>
    <message>
        <source>Recent edits</source>
        <translation>最近的编辑</translation>
    </message>
    <message>
        <source>Copied. Paste it in another program.</source>
        <translation>已复制。请在其他程序中粘贴。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
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
        <source>Copy result</source>
        <translation>复制结果</translation>
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
        <source>{number} of {count}</source>
        <translation>第 {number} 个，共 {count} 个</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run edit</source>
        <translation>开始编辑</translation>
    </message>
    <message>
        <source>Run the edit (Ctrl+Enter)</source>
        <translation>开始编辑（Ctrl+回车）</translation>
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
        <source>The edit was taken in.</source>
        <translation>编辑已提交到队列。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer in the demo.</source>
        <translation>演示时，任何内容都不会离开这台电脑。</translation>
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
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>{kind}, as it came, untouched ({patterns})</source>
        <translation>{kind}，原样保存，未经改动 ({patterns})</translation>
    </message>
    <message>
        <source>{kind}, labelled copy ({patterns})</source>
        <translation>{kind}，带标注的副本 ({patterns})</translation>
    </message>
    <message>
        <source>{name} already exists. Replace it?</source>
        <translation>{name} 已存在。要替换它吗？</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>密钥…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
</context>
<context>
    <name>SlotNotice</name>
    <message>
        <source>There is room for {room} pictures; left out: {count}.</source>
        <translation>最多可放 {room} 张图片；有 {count} 张未加入。</translation>
    </message>
    <message>
        <source>A folder cannot be added. Open it and choose the pictures.</source>
        <translation>无法添加文件夹。请打开它，再选择其中的图片。</translation>
    </message>
    <message>
        <source>Save pictures from the web as files first, then add them.</source>
        <translation>请先将网页上的图片保存为文件，再添加。</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>剪贴板中没有图片。请先复制一张。</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>FireRed Desktop cannot start</source>
        <translation>FireRed Desktop 无法启动</translation>
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
        <source>{state} {percent} %</source>
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
        <source>{count} held, {price}</source>
        <translation>{count} 个暂缓，{price}</translation>
    </message>
    <message>
        <source>{count} unconfirmed</source>
        <translation>{count} 个待确认</translation>
    </message>
    <message>
        <source>{prompt}. {state}, {when}</source>
        <translation>{state}，{when}：{prompt}</translation>
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
    <name>measures</name>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
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
        <source>&amp;Use these settings</source>
        <translation>使用这些设置(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Start anew</source>
        <translation>重新开始(&amp;S)</translation>
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
        <source>&amp;Use result as picture</source>
        <translation>将结果用作图片(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>拆分(&amp;S)</translation>
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
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
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
</context>
<context>
    <name>money</name>
    <message>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
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
        <translation>请查看 fal 控制台的账单页面，确认额度。编辑已保留，可以稍后发送。</translation>
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
        <source>The edit is kept. Check the network, then send it again.</source>
        <translation>编辑已保留。请检查网络，然后重新发送。</translation>
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
        <source>fal no longer keeps the result of this edit.</source>
        <translation>fal 已不再保留此编辑的结果。</translation>
    </message>
    <message>
        <source>Look for it in your fal dashboard, or run the edit again.</source>
        <translation>请在 fal 控制台中查找，或重新开始编辑。</translation>
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
        <source>{name} is too large ({size}).</source>
        <translation>{name} 太大（{size}）。</translation>
    </message>
    <message>
        <source>Save a smaller copy, at most {limit}.</source>
        <translation>请另存一个较小的副本，最大 {limit}。</translation>
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
        <source>The library in {folder} is in use and did not answer.</source>
        <translation>{folder} 中的图库正在使用，没有响应。</translation>
    </message>
    <message>
        <source>Close other windows of the program and try again.</source>
        <translation>请关闭本程序的其他窗口，然后重试。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full.</source>
        <translation>{folder} 所在的磁盘已满。</translation>
    </message>
    <message>
        <source>Free some space; the edit goes on where it stood.</source>
        <translation>请腾出一些空间；编辑会从中断处继续。</translation>
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
        <source>number of images</source>
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
        <source>The same seed with the same settings gives the same result again.</source>
        <translation>种子和设置都相同时，会再次得到相同的结果。</translation>
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
        <translation>请联系负责管理这台电脑的人。</translation>
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
        <source>Light or dark surfaces around the pictures.</source>
        <translation>图片周围的界面为浅色或深色。</translation>
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
        <source>Where saved copies go first.</source>
        <translation>另存副本时首先打开的位置。</translation>
    </message>
    <message>
        <source>Keep pictures at fal</source>
        <translation>图片在 fal 的保留时间</translation>
    </message>
    <message>
        <source>After so many seconds fal deletes what was uploaded.</source>
        <translation>超过此秒数后，fal 会删除上传的内容。</translation>
    </message>
    <message>
        <source>Keep results at fal</source>
        <translation>结果在 fal 的保留时间</translation>
    </message>
    <message>
        <source>After so many seconds fal deletes the results.</source>
        <translation>超过此秒数后，fal 会删除结果。</translation>
    </message>
    <message>
        <source>Longest wait for a connection</source>
        <translation>连接的最长等待时间</translation>
    </message>
    <message>
        <source>In seconds.</source>
        <translation>以秒为单位。</translation>
    </message>
    <message>
        <source>Longest silence of a connection</source>
        <translation>连接无响应的最长时间</translation>
    </message>
    <message>
        <source>Longest time for one edit</source>
        <translation>单次编辑的最长时间</translation>
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
        <source>Budget for one edit</source>
        <translation>单次编辑预算</translation>
    </message>
    <message>
        <source>In USD; an edit over it is held with a question.</source>
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
        <translation>额度已用完</translation>
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
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再跟踪</translation>
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
        <source>Demo: a built-in filter made this picture, not FireRed. Nothing left this machine.</source>
        <translation>演示：此图片由内置滤镜生成，并非 FireRed。没有任何内容离开这台电脑。</translation>
    </message>
    <message>
        <source>fal&apos;s safety check blackened this result. Most likely it was charged all the same.</source>
        <translation>fal 的安全检查已将此结果变黑，但很可能仍会收费。</translation>
    </message>
    <message>
        <source>Stopped before fal began with it. Nothing was charged.</source>
        <translation>在 fal 开始处理之前已停止。未产生费用。</translation>
    </message>
</context>
</TS>
