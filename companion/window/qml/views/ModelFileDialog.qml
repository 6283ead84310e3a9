// The desktop's own dialog for a language model of the person's own; loaded when it is asked for.
import QtCore
import QtQuick.Dialogs

DocumentDialog {
    title: qsTr("Choose a language model")
    place: StandardPaths.DownloadLocation
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Language models (*.gguf)"), qsTr("All files (*)")]
}
