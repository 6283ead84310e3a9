// The desktop's own dialog for the file that the history is written to; loaded when it is first asked for.
import QtCore
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Write all that was said into a file that is not encrypted")
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    fileMode: FileDialog.SaveFile
    defaultSuffix: "txt"
    nameFilters: [qsTr("Text (*.txt)"), qsTr("Markdown (*.md)"), qsTr("JSON (*.json)")]
}
