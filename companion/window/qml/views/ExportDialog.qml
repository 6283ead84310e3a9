// The desktop's own dialog for the file that all that is kept is written to; loaded when it is first asked for.
import QtQuick.Dialogs

DocumentDialog {
    title: qsTr("Export everything")
    fileMode: FileDialog.SaveFile
    defaultSuffix: "zip"
    nameFilters: [qsTr("Archive (*.zip)")]
}
