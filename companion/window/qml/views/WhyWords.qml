// Why a reply was made as it was: what danger was weighed, which boundary acted, what was going on, what the person likely wanted, what the reply was to do, and why.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: told

    // danger, boundary, situation, wanted, others, stage, reason and deeds (words, target, pleasant, excited); empty for nothing
    required property var why
    readonly property bool isThere: told.why.situation !== undefined

    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Why this reply")

    Labelled {
        objectName: "danger"
        what: qsTr("Danger")
        words: told.isThere ? told.why.danger : ""
        visible: words !== ""
    }

    Labelled {
        objectName: "boundary"
        what: qsTr("Boundary")
        words: told.isThere ? told.why.boundary : ""
        visible: words !== ""
    }

    Labelled {
        objectName: "situation"
        what: qsTr("What was going on")
        words: told.isThere ? told.why.situation : ""
    }

    Labelled {
        objectName: "wanted"
        what: told.isThere ? told.why.stage : ""
        words: told.isThere ? told.why.wanted : ""
    }

    Label {
        objectName: "others"
        Layout.fillWidth: true
        text: told.isThere ? told.why.others : ""
        color: Theme.inkFaint
        visible: text !== ""
    }

    Label {
        Layout.fillWidth: true
        text: qsTr("What the reply was to do, and how to sound")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
    }

    Repeater {
        model: told.isThere ? told.why.deeds : []

        RowLayout {
            id: deed

            required property int index
            required property var modelData

            objectName: "deed"
            spacing: Theme.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1. %2, to sound %3").arg(deed.index + 1).arg(deed.modelData.words).arg(deed.modelData.target)

            Label {
                Layout.alignment: Qt.AlignTop
                text: qsTr("%1.").arg(deed.index + 1)
                color: Theme.inkFaint
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            ColumnLayout {
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    text: deed.modelData.words
                    Accessible.ignored: true
                }
                FeelingMark {
                    Layout.fillWidth: true
                    words: deed.modelData.target
                    pleasant: deed.modelData.pleasant
                    excited: deed.modelData.excited
                }
            }
        }
    }

    Labelled {
        objectName: "reason"
        what: qsTr("Why just this")
        words: told.isThere ? told.why.reason : ""
    }

    component Labelled: ColumnLayout {
        id: labelled

        required property string what
        required property string words

        Layout.fillWidth: true
        spacing: 0
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(labelled.what).arg(labelled.words)

        Label {
            Layout.fillWidth: true
            text: labelled.what
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: labelled.words
            Accessible.ignored: true
        }
    }
}
