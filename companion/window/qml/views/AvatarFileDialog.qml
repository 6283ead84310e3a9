// The desktop's own dialog for an avatar of the person's own; loaded when it is asked for.
import QtCore
import QtQuick.Dialogs

FileDialog {
    title: qsTr("Choose an avatar")
    currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Avatars and pictures (*.vrm *.png *.jpg *.jpeg)"), qsTr("All files (*)")]
}
