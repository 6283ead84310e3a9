// The desktop's own dialog for a recording of a voice; loaded when it is first asked for.
import QtCore
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Choose a recording of the voice")
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Recordings (*.wav *.flac)")]
}
