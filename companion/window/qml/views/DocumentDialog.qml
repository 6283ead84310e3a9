// The desktop's own dialog for a file; it begins in a folder that is there.
import QtCore
import QtQuick.Dialogs

FileDialog {
    id: dialog

    property int place: StandardPaths.DocumentsLocation
    // the system may name one that is not there
    readonly property bool isThere: StandardPaths.locate(dialog.place, "", StandardPaths.LocateDirectory).toString() !== ""

    // Qt's own dialog, for desktops without one, puts its folder and a slash before a whole path that was typed
    readonly property url chosenFile: dialog.selectedFile.toString().replace(/^file:\/\/\/.*\/\//, "file:///")

    // Ask for a file to write, and offer one with this name and the day.
    function offer(name: string) {
        const now = new Date();
        const day = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
        const file = `${name.replace(/[\/\\:*?"<>|]/g, "")} ${day}.${dialog.defaultSuffix}`;
        dialog.selectedFile = dialog.currentFolder + "/" + encodeURIComponent(file);
        dialog.open();
    }

    currentFolder: StandardPaths.writableLocation(dialog.isThere ? dialog.place : StandardPaths.HomeLocation)
}
