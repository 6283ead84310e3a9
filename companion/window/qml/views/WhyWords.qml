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
    // what was remembered can be opened
    property bool canOpen: false

    signal memoryAsked(number: int)

    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Why this reply")

    Labelled {
        objectName: "heard"
        what: qsTr("What it heard")
        words: told.isThere && told.why.heard ? qsTr("“%1”").arg(told.why.heard) : ""
        visible: words !== ""
    }

    Label {
        objectName: "understood"
        Layout.fillWidth: true
        text: told.isThere ? told.why.understood : ""
        visible: text !== ""
    }

    Fold {
        Layout.fillWidth: true
        title: qsTr("The figures of that")
        buttonName: "foldFigures"
        visible: told.isThere && told.why.figures.length > 0

        Figures {
            rows: told.isThere ? told.why.figures : []
            rowName: "heardFigure"
        }
    }

    Label {
        objectName: "recalledTitle"
        Layout.fillWidth: true
        text: qsTr("What came to mind, and why")
        color: Theme.inkFaint
        font.pixelSize: Theme.textSmall
        visible: told.isThere && told.why.came.length > 0
    }

    Repeater {
        model: told.isThere ? told.why.came : []

        ColumnLayout {
            id: came

            required property var modelData

            objectName: "recalled"
            spacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("“%1”. %2").arg(came.modelData.text).arg(came.modelData.reason)

            Label {
                Layout.fillWidth: true
                text: qsTr("“%1”").arg(came.modelData.text)
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: came.modelData.isTold ? qsTr("%1 · %2").arg(came.modelData.when).arg(came.modelData.reason) : qsTr("%1 · %2 · only came to mind").arg(came.modelData.when).arg(came.modelData.reason)
                color: Theme.inkFaint
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
            QuietButton {
                objectName: "openRecalled"
                Layout.leftMargin: -leftPadding
                implicitHeight: Theme.controlHeight * 0.8
                name: qsTr("Open in the memories: %1").arg(came.modelData.text)
                text: qsTr("Open in the memories")
                visible: told.canOpen
                onClicked: told.memoryAsked(came.modelData.number)
            }
        }
    }

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
