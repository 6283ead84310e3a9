// The desktop's own dialogs for the file that a whole companion is in; loaded when the first is asked for.
import QtCore
import QtQuick
import QtQuick.Dialogs

Item {
    id: dialogs

    signal chosen(file: url)

    function askWhereTo() {
        writing.open();
    }

    function askWhereFrom() {
        reading.open();
    }

    FileDialog {
        id: reading

        title: qsTr("Import a companion")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Companions (*.companion)"), qsTr("All files (*)")]
        onAccepted: dialogs.chosen(reading.selectedFile)
    }

    FileDialog {
        id: writing

        title: qsTr("Save a companion to a file")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        fileMode: FileDialog.SaveFile
        defaultSuffix: "companion"
        nameFilters: [qsTr("Companions (*.companion)")]
        onAccepted: dialogs.chosen(writing.selectedFile)
    }
}
