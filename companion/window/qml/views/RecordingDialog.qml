// The desktop's own dialog for a recording of a voice; loaded when it is first asked for.
import QtQuick.Dialogs

DocumentDialog {
    title: qsTr("Choose a recording of the voice")
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Recordings (*.wav *.flac)")]
}
