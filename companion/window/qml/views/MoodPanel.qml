// How both sides feel, what moves that, how it went over time, and what the person can say to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property SettingsModel settings
    required property FeelingModel feeling
    required property FeelingTraceModel trace
    required property ConversationModel conversation
    readonly property var places: panel.feeling.places

    title: qsTr("Mood")

    PanelScroll {
        objectName: "moods"
        name: panel.title

        Label {
            objectName: "mood"
            text: panel.feeling.mood || qsTr("Nothing here yet.")
            font.weight: Font.DemiBold
        }

        MoodPlane {
            Layout.fillWidth: true
            places: panel.places
            visible: panel.places.length > 0
        }

        Figures {
            rows: panel.feeling.movedRows
            rowName: "movedRow"
        }

        ActionButton {
            objectName: "undoMood"
            text: qsTr("Undo this change")
            visible: panel.feeling.canUndo
            onClicked: panel.feeling.undo()
        }

        LastReading {
            feeling: panel.feeling
        }

        MoodTrace {
            trace: panel.trace
            companion: panel.conversation.companion
        }

        CheckIn {
            feeling: panel.feeling
            conversation: panel.conversation
        }

        ToneOfVoice {
            feeling: panel.feeling
            conversation: panel.conversation
        }

        Fold {
            title: qsTr("Figures")
            buttonName: "foldFigures"
            visible: panel.feeling.hasFigures

            Figures {
                rows: panel.feeling.moodRows
                rowName: "moodRow"
            }

            SectionTitle {
                text: qsTr("How I read your mood")
                visible: readings.visible
            }

            Figures {
                id: readings

                rows: panel.feeling.readingRows
                rowName: "readingRow"
            }

            SettingGroup {
                settings: panel.settings
                page: "mood"
                name: "carry"
            }
        }

        ForgetFeelings {
            feeling: panel.feeling
            conversation: panel.conversation
        }
    }

    // How the person feels, in two taps that count more than words and voice.
    component CheckIn: ColumnLayout {
        id: checkIn

        required property FeelingModel feeling
        required property ConversationModel conversation

        spacing: Theme.gap

        SectionTitle {
            text: qsTr("How are you?")
        }

        Label {
            text: checkIn.feeling.hasCheckedIn ? qsTr("Thank you. This outweighs what I read from your words and voice.") : qsTr("What you tell me here outweighs what I read from your words and voice.")
        }

        ActionButton {
            objectName: "takeCheckInBack"
            text: qsTr("Undo")
            visible: checkIn.feeling.hasCheckedIn
            onClicked: checkIn.feeling.takeCheckInBack()
        }

        Taps {
            question: qsTr("How pleasant do you feel?")
            names: [qsTr("very unpleasant"), qsTr("unpleasant"), qsTr("neither"), qsTr("pleasant"), qsTr("very pleasant")]
            outlines: Glyphs.faces
            chosen: checkIn.feeling.tappedValence
            buttonName: "tapValence"
            enabled: checkIn.conversation.isReady
            onTapped: step => checkIn.feeling.tapValence(step)
        }

        Taps {
            question: qsTr("How excited do you feel?")
            names: [qsTr("very calm"), qsTr("calm"), qsTr("in between"), qsTr("excited"), qsTr("very excited")]
            outlines: Glyphs.waves
            chosen: checkIn.feeling.tappedArousal
            buttonName: "tapArousal"
            enabled: checkIn.conversation.isReady
            onTapped: step => checkIn.feeling.tapArousal(step)
        }
    }

    // How the person's last words were understood, and what they say of it.
    component LastReading: ColumnLayout {
        id: reading

        required property FeelingModel feeling

        spacing: Theme.gap
        visible: reading.feeling.line !== ""

        SectionTitle {
            text: qsTr("How I read your mood")
        }

        Label {
            objectName: "lastReading"
            text: reading.feeling.line
            visible: text !== ""
        }

        ActionButton {
            objectName: "wrong"
            text: qsTr("Not right?")
            visible: reading.feeling.canObject
            onClicked: reading.feeling.objectToReading()
        }

        ActionButton {
            objectName: "takeBack"
            text: qsTr("Undo")
            visible: reading.feeling.canTakeBack
            onClicked: reading.feeling.takeBack()
        }

        MeantTaps {
            visible: reading.feeling.hasObjected
            valence: reading.feeling.correctedValence
            arousal: reading.feeling.correctedArousal
            onValenceTapped: step => reading.feeling.correctValence(step)
            onArousalTapped: step => reading.feeling.correctArousal(step)
        }
    }

    // Where both sides' feelings lie now: the person's point is round, the companion's square.
    component MoodPlane: FeelingMap {
        id: plane

        // each with isPerson, name, words, valence and arousal
        required property var places

        objectName: "moodPlane"
        implicitWidth: Theme.fontPixels * 18
        implicitHeight: Math.round(Theme.fontPixels * 12)
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("How you and your companion feel now")
        Accessible.description: plane.places.map(place => qsTr("%1: %2").arg(place.name).arg(place.words)).join("; ")

        Repeater {
            model: plane.places

            Rectangle {
                id: point

                required property var modelData
                required property int index
                // its words stand above it, those of the other below that, so that neither hides a point
                readonly property bool isUpper: !plane.places.some((other, at) => at !== point.index && (other.arousal > point.modelData.arousal || other.arousal === point.modelData.arousal && at < point.index))

                objectName: "moodPlace"
                x: plane.xOf(point.modelData.valence) - width / 2
                y: plane.yOf(point.modelData.arousal) - height / 2
                width: Math.round(Theme.fontPixels * 0.9)
                height: width
                radius: point.modelData.isPerson ? width / 2 : 0
                color: point.modelData.isPerson ? Theme.tracePerson : Theme.traceCompanion
                border.width: 2
                border.color: Theme.surface

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.calm
                    }
                }
                Behavior on y {
                    NumberAnimation {
                        duration: Theme.calm
                    }
                }

                // so that the lines of the map do not run through the words
                Rectangle {
                    anchors.fill: words
                    color: Theme.surface
                }

                Label {
                    id: words

                    objectName: "moodPlaceWords"
                    x: Math.max(Theme.unit, Math.min(plane.width - width - Theme.unit, point.x + (point.width - width) / 2)) - point.x
                    y: point.isUpper ? -height : point.height
                    text: point.modelData.name
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }

    // Forgets all that was understood of feelings, after a question.
    component ForgetFeelings: ColumnLayout {
        id: forget

        required property FeelingModel feeling
        required property ConversationModel conversation
        property bool isConfirming: false

        function settle() {
            forget.isConfirming = false;
            reset.forceActiveFocus(Qt.TabFocusReason);
        }

        spacing: Theme.gap

        SectionTitle {
            text: qsTr("Delete")
        }

        Label {
            text: forget.isConfirming ? qsTr("Permanently delete all mood data, yours and mine? Your messages stay.") : qsTr("Everything I read about your mood, and my own mood.")
        }

        Flow {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.margin
            spacing: Theme.gap

            ActionButton {
                id: reset

                objectName: "resetFeelings"
                text: qsTr("Delete mood data")
                outline: Glyphs.remove
                enabled: forget.conversation.isReady
                visible: !forget.isConfirming
                onClicked: {
                    forget.isConfirming = true;
                    keep.forceActiveFocus(Qt.TabFocusReason);
                }
            }
            ActionButton {
                objectName: "confirmReset"
                text: qsTr("Delete")
                isDangerous: true
                visible: forget.isConfirming
                onClicked: {
                    forget.feeling.reset();
                    forget.settle();
                }
            }
            ActionButton {
                id: keep

                objectName: "keepFeelings"
                text: qsTr("Keep")
                visible: forget.isConfirming
                onClicked: forget.settle()
            }
        }
    }
}
