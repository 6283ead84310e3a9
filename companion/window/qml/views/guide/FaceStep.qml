// One of the ready looks.
import QtQuick
import QtQuick.Layouts
import companion.window
import face
import theme
import views

ColumnLayout {
    id: looks

    required property FaceLookModel faceLook
    required property Look worn

    spacing: Theme.gap

    LookOptions {
        Layout.fillWidth: true
        name: "ready"
        title: qsTr("Looks")
        worn: looks.worn
        isTold: false
        choices: looks.faceLook.readyLooks
        chosen: looks.faceLook.ready
        onPicked: name => looks.faceLook.wear(name)
    }
}
