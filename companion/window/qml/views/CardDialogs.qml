// The desktop's own dialogs for the file of a Character Card; loaded when the first is asked for.
import QtQuick
import QtQuick.Dialogs

Item {
    id: dialogs

    signal imported(file: url)
    signal exported(file: url)

    function askForImport() {
        reading.open();
    }

    function askForExport(name: string) {
        writing.offer(name);
    }

    DocumentDialog {
        id: reading

        title: qsTr("Import a Character Card")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Character Cards (*.png *.json *.charx)")]
        onAccepted: dialogs.imported(reading.chosenFile)
    }

    DocumentDialog {
        id: writing

        title: qsTr("Export a Character Card")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Text (*.json)")]
        onAccepted: dialogs.exported(writing.chosenFile)
    }
}
