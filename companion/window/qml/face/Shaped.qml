// What a part of the face is drawn from: `form`, made by `shape` once the rig has taken its pose, and not once for each
// parameter that moves. What comes out as before is not drawn anew.
import QtQuick

QtObject {
    id: shaped

    required property FaceRig rig
    // () -> an object of numbers
    required property var shape
    property var form: shaped.shape()

    readonly property Connections following: Connections {
        target: shaped.rig

        function onPosed() {
            shaped.follow();
        }
    }

    function follow() {
        const form = shaped.shape();
        for (const name in form)
            if (form[name] !== shaped.form[name]) {
                shaped.form = form;
                return;
            }
    }

    // from here on followed, no longer bound
    Component.onCompleted: shaped.form = shaped.shape()
}
