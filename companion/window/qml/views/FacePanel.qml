// How the companion's face looks: ready looks, and every part by itself. Each choice is seen at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme

Panel {
    id: panel

    required property FaceLookModel faceLook
    required property OwnFaceModel ownFace
    required property FaceRig rig
    required property Look look
    // nothing beside it shows the face
    property bool isAlone: false

    title: qsTr("Face")

    Face {
        objectName: "facePreview"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.fontPixels * 12
        visible: panel.isAlone
        rig: panel.rig
        look: panel.look
        Accessible.name: qsTr("Current look")
        Accessible.description: panel.faceLook.words
    }

    PanelScroll {
        name: panel.title

        OwnAvatar {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            own: panel.ownFace
        }

        LookOptions {
            name: "ready"
            title: qsTr("Ready-made looks")
            choices: panel.faceLook.readyLooks
            worn: panel.look
            chosen: panel.faceLook.ready
            isTold: false
            onPicked: name => panel.faceLook.wear(name)
        }

        Repeater {
            model: panel.faceLook.parts

            LookOptions {
                id: part

                required property var modelData

                Layout.topMargin: Theme.gap
                name: part.modelData.key
                title: part.modelData.title
                choices: part.modelData.options
                isColour: part.modelData.kind === "colour"
                worn: panel.look
                chosen: panel.faceLook.look[part.modelData.key]
                onPicked: value => panel.faceLook.choose(part.modelData.key, value)
            }
        }

        FaintLabel {
            Layout.topMargin: Theme.gap
            text: qsTr("Changes are saved and shown at once.")
        }
    }
}
