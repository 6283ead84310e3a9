// Both sides' feelings over a stretch of time; the point under the pointer or the keyboard tells its cause.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: section

    required property FeelingTraceModel trace
    required property string companion
    readonly property var chosen: section.trace.chosen

    spacing: Theme.gap

    SectionTitle {
        text: qsTr("Over time")
    }

    Chips {
        name: qsTr("Time span")
        choices: section.trace.spans
        chosen: section.trace.span
        buttonName: "span"
        onPicked: value => section.trace.show(value)
    }

    Label {
        objectName: "noTrace"
        text: qsTr("Nothing in this period.")
        color: Theme.inkFaint
        visible: !section.trace.hasTrace
    }

    Repeater {
        model: section.trace.traces

        TraceChart {
            id: chart

            required property var modelData

            objectName: "trace"
            Layout.fillWidth: true
            name: chart.modelData.name
            description: section.chosen.isThere ? told.words : section.trace.words
            above: chart.modelData.above
            below: chart.modelData.below
            person: chart.modelData.person
            companion: chart.modelData.companion
            mark: section.chosen.isThere ? section.chosen[chart.modelData.coordinate] : null
            isMarkRound: section.chosen.isPerson === true
            visible: section.trace.hasTrace
            onPointed: (x, y) => section.trace.point(x, y, chart.modelData.coordinate)
            onStepped: step => section.trace.step(step)
        }
    }

    RowLayout {
        spacing: Theme.unit

        IconButton {
            objectName: "earlier"
            name: qsTr("Earlier")
            outline: mirrored ? Glyphs.folded : Glyphs.foldedBack
            visible: section.trace.canGoEarlier
            onClicked: section.trace.earlier()
        }
        FaintLabel {
            text: section.trace.begin
        }
        FaintLabel {
            Layout.fillWidth: false
            text: section.trace.end
        }
        IconButton {
            objectName: "later"
            name: qsTr("Later")
            outline: mirrored ? Glyphs.foldedBack : Glyphs.folded
            visible: section.trace.canGoEarlier
            enabled: section.trace.canGoLater
            onClicked: section.trace.later()
        }
    }

    SidesKey {
        Layout.fillWidth: true
        companion: section.companion
        visible: section.trace.hasTrace
    }

    FaintLabel {
        text: qsTr("Hover over a point, or use the arrow keys, to see the details.")
        visible: section.trace.hasTrace && !section.chosen.isThere
    }

    MoodPoint {
        id: told

        Layout.fillWidth: true
        trace: section.trace
        visible: section.chosen.isThere
    }

    // One step of the trace: whose, when, how it felt, why, and what can be done about it.
    component MoodPoint: Card {
        id: card

        required property FeelingTraceModel trace
        readonly property var shown: card.trace.chosen
        readonly property string words: card.shown.isThere ? qsTr("%1, %2: %3. %4").arg(card.shown.who).arg(card.shown.when).arg(card.shown.felt).arg(card.shown.cause) : ""

        objectName: "moodPoint"
        inset: Theme.gap
        sideInset: Theme.margin
        Accessible.role: Accessible.Grouping
        Accessible.name: card.words
        onWordsChanged: {
            if (card.words && card.visible)
                card.Accessible.announce(card.words, Accessible.Polite);
        }

        FaintLabel {
            text: card.shown.isThere ? qsTr("%1 · %2").arg(card.shown.who).arg(card.shown.when) : ""
        }
        Label {
            objectName: "pointFelt"
            text: card.shown.isThere ? card.shown.felt : ""
            font.weight: Font.DemiBold
        }
        Label {
            objectName: "pointCause"
            text: card.shown.isThere ? card.shown.cause : ""
            visible: text !== ""
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                objectName: "pointWrong"
                text: qsTr("Not right?")
                visible: card.trace.canObject
                onClicked: card.trace.objectToPoint()
            }
            ActionButton {
                objectName: "pointTakeBack"
                text: qsTr("Undo")
                visible: card.trace.canTakeBack
                onClicked: card.trace.undo()
            }
            ActionButton {
                objectName: "pointUndo"
                text: qsTr("Undo this change")
                visible: card.trace.canUndo
                onClicked: card.trace.undo()
            }
            ActionButton {
                objectName: "lookCloser"
                text: qsTr("Zoom in")
                outline: Glyphs.search
                visible: card.trace.canLookCloser
                onClicked: card.trace.lookCloser()
            }
        }

        MeantTaps {
            visible: card.trace.hasObjected
            valence: card.trace.correctedValence
            arousal: card.trace.correctedArousal
            buttonName: "point"
            onValenceTapped: step => card.trace.correctValence(step)
            onArousalTapped: step => card.trace.correctArousal(step)
        }
    }
}
