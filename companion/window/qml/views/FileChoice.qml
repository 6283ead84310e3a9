// The desktop's own dialog for a file to read, or to write; made when it is first asked for.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs

Loader {
    id: choice

    required property string title
    required property list<string> nameFilters
    // the ending of a file to write; "" for one to read
    property string suffix: ""
    property int place: StandardPaths.DocumentsLocation
    // the system may name one that is not there
    readonly property bool isThere: StandardPaths.locate(choice.place, "", StandardPaths.LocateDirectory).toString() !== ""

    signal chosen(file: url)

    function open() {
        choice.active = true;
        (choice.item as FileDialog).open();
    }

    // Ask for a file to write, and offer one with this name and the day.
    function offer(name: string) {
        choice.active = true;
        const dialog = choice.item as FileDialog;
        const now = new Date();
        const day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
        const file = `${name.replace(/[\/\\:*?"<>|]/g, "")} ${day}.${choice.suffix}`;
        dialog.selectedFile = dialog.currentFolder + "/" + encodeURIComponent(file);
        dialog.open();
    }

    active: false
    visible: false
    sourceComponent: FileDialog {
        title: choice.title
        fileMode: choice.suffix === "" ? FileDialog.OpenFile : FileDialog.SaveFile
        defaultSuffix: choice.suffix
        nameFilters: choice.nameFilters
        currentFolder: StandardPaths.writableLocation(choice.isThere ? choice.place : StandardPaths.HomeLocation)
        // Qt's own dialog, for desktops without one, puts its folder and a slash before a whole path that was typed
        onAccepted: choice.chosen(selectedFile.toString().replace(/^file:\/\/\/.*\/\//, "file:///"))
    }
}
