// The desktop's own dialog for the file that all that is kept is written to; loaded when it is first asked for.
import QtCore
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Export everything")
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    fileMode: FileDialog.SaveFile
    defaultSuffix: "zip"
    nameFilters: [qsTr("Archive (*.zip)")]
}
