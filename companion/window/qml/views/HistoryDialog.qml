// The desktop's own dialog for the file that the history is written to; loaded when it is first asked for.
import QtQuick.Dialogs

DocumentDialog {
    title: qsTr("Export conversation (not encrypted)")
    fileMode: FileDialog.SaveFile
    defaultSuffix: "txt"
    nameFilters: [qsTr("Text (*.txt)"), qsTr("Markdown (*.md)"), qsTr("JSON (*.json)")]
}
