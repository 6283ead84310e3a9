// The voice: heard with any feeling, how it speaks, and which voice it is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property SettingsModel settings
    required property VoiceModel voice

    title: qsTr("Voice")

    PanelScroll {
        name: panel.title

        FeelingPad {
            id: pad

            objectName: "pad"
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit
            name: qsTr("Feeling to try")
            description: qsTr("%1, %2. Arrow keys move it, Page Down goes to the next feeling with a name, Space lets you hear it.").arg(panel.voice.pointWords).arg(panel.voice.pointFigures)
            feelings: panel.voice.feelings
            chosen: panel.voice.pointName
            valence: panel.voice.valence
            arousal: panel.voice.arousal
            isSounding: panel.voice.isSounding
            enabled: panel.voice.isThere
            onMoved: (valence, arousal) => panel.voice.moveTo(valence, arousal)
            onStepped: step => panel.voice.goOn(step)
            onPicked: name => panel.voice.playFeeling(name)
            onReleased: panel.voice.play()
        }

        RowLayout {
            spacing: Theme.gap

            Label {
                objectName: "pointWords"
                text: panel.voice.pointWords
                font.weight: Font.DemiBold
                font.capitalization: Font.Capitalize
            }

            ActionButton {
                objectName: "hear"
                text: panel.voice.isSounding ? qsTr("Speaking") : qsTr("Listen")
                outline: Glyphs.sayAgain
                isPrimary: true
                enabled: panel.voice.isThere && panel.voice.isReady
                onClicked: panel.voice.play()
            }
        }

        FramedField {
            id: sentence

            objectName: "sentence"
            Layout.topMargin: Theme.unit
            name: qsTr("Test sentence")
            text: panel.voice.sentence
            onFinished: {
                panel.voice.write(sentence.text);
                panel.voice.play();
            }
            onActiveFocusChanged: {
                if (!sentence.activeFocus)
                    panel.voice.write(sentence.text);
            }
        }

        SideNote {
            objectName: "tryTrouble"
            text: panel.voice.trouble
        }

        SectionTitle {
            text: qsTr("Style of speech")
        }

        Repeater {
            model: panel.manners

            GradedSlider {
                id: slider

                required property var modelData

                objectName: slider.modelData.key
                Layout.bottomMargin: Theme.gap
                name: qsTr("%1: %2").arg(slider.modelData.name).arg(panel.voice.mannerWords[slider.modelData.key] ?? "")
                low: slider.modelData.low
                high: slider.modelData.high
                least: slider.modelData.least
                most: 1
                step: slider.modelData.step
                value: panel.voice.manner[slider.modelData.key] ?? 0
                enabled: panel.voice.isThere
                onChosen: value => panel.voice.setManner(slider.modelData.key, value)
            }
        }

        SettingGroup {
            settings: panel.settings
            page: "voice"
            name: "kind"
        }

        SectionTitle {
            text: qsTr("Voice")
        }

        Label {
            objectName: "speaking"
            text: panel.voice.speaking
            color: Theme.inkFaint
            visible: text !== ""
        }

        SideNote {
            objectName: "misfit"
            text: panel.voice.misfit
        }

        SideNote {
            objectName: "refusedVoice"
            text: panel.voice.refused
            isError: true
        }

        Choice {
            id: auto

            objectName: "voice-auto"
            text: qsTr("Automatic (the best that is not slow here)")
            checked: panel.voice.isAuto
            enabled: panel.voice.isThere
            onClicked: {
                panel.voice.choose("auto");
                auto.checked = Qt.binding(() => panel.voice.isAuto);
            }
        }

        Repeater {
            // by number, so that what has the keyboard keeps it while a download moves
            model: panel.voice.voiceCount

            VoiceEntry {
                required property int index

                voice: panel.voice
                row: panel.voice.voices[index]
            }
        }

        Fold {
            title: qsTr("Voices for other languages")
            buttonName: "otherVoices"
            visible: panel.voice.otherCount > 0

            Repeater {
                model: panel.voice.otherCount

                VoiceEntry {
                    required property int index

                    voice: panel.voice
                    row: panel.voice.otherVoices[index]
                }
            }
        }

        Item {
            implicitHeight: Theme.gap
        }
    }

    readonly property var manners: [
        {
            key: "expressiveness",
            name: qsTr("Expressiveness"),
            low: qsTr("calm reading voice"),
            high: qsTr("very expressive"),
            least: 0,
            step: 0.05
        },
        {
            key: "rate",
            name: qsTr("Speed"),
            low: qsTr("half as fast"),
            high: qsTr("twice as fast"),
            least: -1,
            step: 0.1
        },
        {
            key: "pitch",
            name: qsTr("Pitch"),
            low: qsTr("an octave lower"),
            high: qsTr("an octave higher"),
            least: -1,
            step: 0.1
        }
    ]

    Connections {
        target: panel.voice

        function onPointChanged() {
            if (pad.activeFocus)
                panel.Accessible.announce(panel.voice.pointWords, Accessible.Polite);
        }
    }
}
