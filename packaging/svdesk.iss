; Makes svdesk-setup.exe with Inno Setup 6, on Windows, after `python dev.py build`:  iscc packaging\svdesk.iss
; It installs for the one person who runs it and asks for no administrator. UNTRIED: see README.md beside this file.

#define Root SourcePath + ".."
#define Program Root + "\dist\svdesk\svdesk.exe"
#define Version GetVersionNumbersString(Program)

[Setup]
AppId={{6F0B9C56-0D0B-4B0E-9B57-5D2F6A0B7C11}
AppName=svdesk
AppVersion={#Version}
AppVerName=svdesk {#Version}
DefaultDirName={localappdata}\Programs\svdesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\packaging\icons\svdesk.ico
UninstallDisplayIcon={app}\svdesk.exe
OutputDir={#Root}\dist
OutputBaseFilename=svdesk-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

; What an older version put there must not be found by a newer one.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\svdesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\svdesk"; Filename: "{app}\svdesk.exe"

[Registry]
Root: HKCU; Subkey: "Software\Classes\.svdesk"; ValueType: string; ValueData: "svdesk.desk-file"; Flags: uninsdeletevalue
Root: HKCU; Subkey: "Software\Classes\svdesk.desk-file"; ValueType: string; ValueData: "svdesk desk file"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\svdesk.desk-file\DefaultIcon"; ValueType: string; ValueData: """{app}\svdesk.exe"",0"
Root: HKCU; Subkey: "Software\Classes\svdesk.desk-file\shell\open\command"; ValueType: string; ValueData: """{app}\svdesk.exe"" ""%1"""

[Run]
Filename: "{app}\svdesk.exe"; Description: "Start svdesk"; Flags: nowait postinstall skipifsilent
