// Why a reply was made as it was: what danger was weighed, which boundary acted, what the model was told that the person wanted, how it was to sound, and what code did and why.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import parts
import theme

ColumnLayout {
    id: told

    // danger, boundary, wanted, lead, reason and tones (words, pleasant, excited); empty for nothing
    required property var why
    readonly property bool isThere: told.why.tones !== undefined

    signal memoryAsked(number: int)

    spacing: Theme.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Why this reply")

    Labelled {
        objectName: "heard"
        what: qsTr("What you said")
        words: told.isThere && told.why.heard ? qsTr("“%1”").arg(told.why.heard) : ""
        visible: words !== ""
    }

    Label {
        objectName: "understood"
        text: told.isThere ? told.why.understood : ""
        visible: text !== ""
    }

    Fold {
        title: qsTr("Details")
        buttonName: "foldFigures"
        visible: told.isThere && told.why.figures.length > 0

        Figures {
            rows: told.isThere ? told.why.figures : []
            rowName: "heardFigure"
        }
    }

    Labelled {
        objectName: "source"
        what: qsTr("Where I know this from")
        words: told.isThere && told.why.source ? qsTr("“%1”").arg(told.why.source) : ""
        visible: words !== ""
    }

    FaintLabel {
        objectName: "recalledTitle"
        text: qsTr("What I remembered, and why")
        visible: told.isThere && told.why.came.length > 0
    }

    Repeater {
        model: told.isThere ? told.why.came : []

        Memory {
            objectName: "recalled"
        }
    }

    Fold {
        //: memories that came to mind for a reply, which did not use them
        title: qsTr("Came to mind, not used")
        buttonName: "foldUnused"
        visible: told.isThere && told.why.unused.length > 0

        Repeater {
            model: told.isThere ? told.why.unused : []

            Memory {
                objectName: "unused"
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

    Label {
        objectName: "wanted"
        text: told.isThere ? told.why.wanted : ""
        visible: text !== ""
    }

    Label {
        objectName: "lead"
        text: told.isThere ? told.why.lead : ""
        visible: text !== ""
    }

    FaintLabel {
        text: qsTr("Intended tone")
    }

    Repeater {
        model: told.isThere ? told.why.tones : []

        FeelingMark {
            id: tone

            required property var modelData

            objectName: "tone"
            words: tone.modelData.words
            pleasant: tone.modelData.pleasant
            excited: tone.modelData.excited
            Accessible.role: Accessible.ListItem
            Accessible.name: tone.words
        }
    }

    Labelled {
        objectName: "reason"
        what: qsTr("Why this reply")
        words: told.isThere ? told.why.reason : ""
        visible: words !== ""
    }

    component Labelled: ColumnLayout {
        id: labelled

        required property string what
        required property string words

        spacing: 0
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(labelled.what).arg(labelled.words)

        FaintLabel {
            text: labelled.what
            Accessible.ignored: true
        }
        Label {
            text: labelled.words
            Accessible.ignored: true
        }
    }

    component Memory: ColumnLayout {
        id: came

        required property var modelData

        spacing: 0
        Accessible.role: Accessible.ListItem
        Accessible.name: [came.modelData.text, came.modelData.reason].join(" ")

        Label {
            text: came.modelData.text
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        FaintLabel {
            text: qsTr("%1 · %2").arg(came.modelData.when).arg(came.modelData.reason)
            Accessible.ignored: true
        }
        QuietButton {
            objectName: "openRecalled"
            Layout.leftMargin: -leftPadding
            name: qsTr("Open in Memories: %1").arg(came.modelData.text)
            text: qsTr("Open in Memories")
            onClicked: told.memoryAsked(came.modelData.number)
        }
    }
}
