; The installer for Windows (Inno Setup 6.3 or newer): for one person, without an administrator.
;   iscc /DVersion=0.2.0 /DTree=FOLDER companion.iss

[Setup]
AppId={{6170C7BB-8983-429F-A7FC-3E654A4DAB0D}
AppName=Companion
AppVersion={#Version}
AppPublisher=Companion's makers
DefaultDirName={autopf}\Companion
DefaultGroupName=Companion
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Tree}\app\LICENSE
SetupIconFile={#Tree}\companion.ico
UninstallDisplayIcon={app}\companion.ico
DisableProgramGroupPage=yes
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes

[InstallDelete]
; what an older version had and this one has not
Type: filesandordirs; Name: "{app}\app"
Type: filesandordirs; Name: "{app}\python"

[Files]
Source: "{#Tree}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Companion"; Filename: "{app}\python\pythonw.exe"; Parameters: "-I -m companion"; WorkingDir: "{app}"; IconFilename: "{app}\companion.ico"

[Registry]
; the program writes it where the person wants it to start with Windows
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "Companion"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\python\pythonw.exe"; Parameters: "-I -m companion"; WorkingDir: "{app}"; Description: "Start Companion"; Flags: postinstall nowait skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}\app"
Type: filesandordirs; Name: "{app}\python"

[Code]
function IsUnwanted(Question: String): Boolean;
begin
  Result := SuppressibleMsgBox(Question, mbConfirmation, MB_YESNO, IDYES) = IDNO;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Things: String;
begin
  Things := ExpandConstant('{localappdata}\companion');
  if (Step <> usPostUninstall) or not DirExists(Things) then
    exit;
  if DirExists(Things + '\companions') then
    if IsUnwanted('Keep your companions: conversations, memories and each one''s settings?') then
    begin
      DelTree(Things + '\companions', True, True, True);
      DelTree(Things + '\archive', True, True, True);
    end;
  if DirExists(Things + '\models') then
    if IsUnwanted('Keep downloaded models?') then
      DelTree(Things + '\models', True, True, True);
  if FileExists(Things + '\settings.toml') then
    if IsUnwanted('Keep the program''s settings?') then
      DeleteFile(Things + '\settings.toml');
  DeleteFile(Things + '\window.json');
  DeleteFile(Things + '\connections.jsonl');
  DeleteFile(Things + '\echo-paths.json');
  DelTree(Things + '\Cache', True, True, True);
  DelTree(Things + '\Logs', True, True, True);
  RemoveDir(Things);
end;
