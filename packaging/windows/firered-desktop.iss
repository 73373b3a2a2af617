; The installer for Windows, for Inno Setup 6. It installs for one person and needs no administrator.
;
;   python packaging\installers bundle            builds the folder and the two files included here
;   iscc packaging\windows\firered-desktop.iss    writes build\dist\firered-desktop-VERSION-setup.exe
;
; Administrators:  firered-desktop-VERSION-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS
; It has been written and read with care, and has not been run on Windows by its authors.

#define Made "..\..\build\bundle-work\made"
#include Made + "\definitions.iss"

#define Name "FireRed Desktop"
#define Program "FireRed Desktop.exe"
#define Kind "FireRedDesktop.Picture"

[Setup]
AppId={{6C0E3C0B-8C0D-4B55-9C52-6E1B0B9B7D5A}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
AppPublisher=The FireRed Desktop authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
; For one person unless somebody asks for all: then Windows asks for an administrator.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile={#Made}\firered-desktop.ico
UninstallDisplayIcon={app}\{#Program}
OutputDir=..\..\build\dist
OutputBaseFilename=firered-desktop-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
; Set by the release's own runner where a certificate is there: /Ssigner="signtool …" /DSign
#ifdef Sign
SignTool=signer
SignedUninstaller=yes
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\build\bundle\firered-desktop\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs
Source: "..\..\resources\licences\NOTICES.txt"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[InstallDelete]
; An update brings other libraries: none of the former version is left among them.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueData: "Picture"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "{#Name}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
#include Made + "\file-types.iss"

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

; What a person made, the library and the settings, is theirs: removing the program leaves it.
