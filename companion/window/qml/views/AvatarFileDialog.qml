// The desktop's own dialog for an avatar of the person's own; loaded when it is asked for.
import QtQuick.Dialogs

DocumentDialog {
    title: qsTr("Choose an avatar")
    fileMode: FileDialog.OpenFile
    nameFilters: [qsTr("Avatars and pictures (*.vrm *.png *.jpg *.jpeg)"), qsTr("All files (*)")]
}
