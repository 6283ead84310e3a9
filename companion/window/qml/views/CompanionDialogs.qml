// The desktop's own dialogs for the file that a whole companion is in; loaded when the first is asked for.
import QtQuick
import QtQuick.Dialogs

Item {
    id: dialogs

    signal chosen(file: url)

    function askWhereTo(name: string) {
        writing.offer(name);
    }

    function askWhereFrom() {
        reading.open();
    }

    DocumentDialog {
        id: reading

        title: qsTr("Import a companion")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Companions (*.companion)"), qsTr("All files (*)")]
        onAccepted: dialogs.chosen(reading.chosenFile)
    }

    DocumentDialog {
        id: writing

        title: qsTr("Save a companion to a file")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "companion"
        nameFilters: [qsTr("Companions (*.companion)")]
        onAccepted: dialogs.chosen(writing.chosenFile)
    }
}
