// The guide of the first start: one small step at a time, with the companion's face beside it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme
import views

FocusScope {
    id: page

    required property GuideModel guide
    required property ConversationModel conversation
    required property SettingsModel settings
    required property SpokenLanguagesModel spoken
    required property HearingModel hearing
    required property PersonaModel persona
    required property HelpLinesModel help
    required property OfferModel offer
    required property FaceRig rig
    required property Look look
    readonly property bool isWide: page.width > Theme.fontPixels * 54
    readonly property var steps: ({
            welcome: welcomeStep,
            models: modelsStep,
            persona: personaStep,
            you: youStep,
            sound: soundStep
        })

    function begin() {
        scroll.show(above.visible ? above : about);
        next.forceActiveFocus(Qt.TabFocusReason);
        const said = qsTr("%1. %2").arg(page.guide.title).arg(page.guide.text);
        page.Accessible.announce(page.guide.place === "" ? said : qsTr("%1. %2").arg(page.guide.place).arg(said), Accessible.Polite);
    }

    objectName: "guidePage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: page.guide.title
    Keys.onReturnPressed: page.guide.next()
    Keys.onEnterPressed: page.guide.next()
    Component.onCompleted: page.begin()

    Connections {
        target: page.guide

        function onStepChanged() {
            if (page.guide.isShown)
                page.begin();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.gap

        RowLayout {
            spacing: Theme.gap

            GuideProgress {
                guide: page.guide
            }

            QuietButton {
                objectName: "leaveGuide"
                name: qsTr("Leave setup and continue here next time")
                //: leaves the guide, which goes on at the next start
                text: qsTr("Later")
                outline: Glyphs.close
                onClicked: page.guide.leave()
            }
        }

        GridLayout {
            Layout.fillHeight: true
            columns: page.isWide ? 2 : 1
            columnSpacing: Theme.margin * 2
            rowSpacing: Theme.gap

            ColumnLayout {
                Layout.fillHeight: page.isWide
                Layout.preferredWidth: page.isWide ? page.width * 0.36 : page.width
                Layout.maximumWidth: page.isWide ? page.width * 0.36 : page.width
                spacing: Theme.gap
                visible: page.isWide || page.height > Theme.fontPixels * 44

                Face {
                    objectName: "guideFace"
                    Layout.fillWidth: true
                    Layout.fillHeight: page.isWide
                    Layout.preferredHeight: Theme.fontPixels * 9
                    Layout.maximumHeight: page.isWide ? Theme.fontPixels * 26 : Theme.fontPixels * 9
                    rig: page.rig
                    look: page.look
                    Accessible.name: qsTr("%1's face").arg(page.conversation.companion)
                    Accessible.description: page.conversation.headline
                }

                StatusLine {
                    Layout.alignment: Qt.AlignHCenter
                    conversation: page.conversation
                    visible: page.isWide || page.conversation.isTroubled
                }

                PanelScroll {
                    id: below

                    Layout.fillHeight: false
                    Layout.preferredHeight: Math.min(below.implicitHeight, page.height * 0.4)
                    name: qsTr("Conversation")
                    visible: page.isWide && beside.isThere

                    GuideSaid {
                        id: beside

                        guide: page.guide
                        notices: page.conversation.notices
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                // all that is left, whatever a step holds, so that nothing moves sideways
                Layout.preferredWidth: page.isWide ? page.width * 0.64 : page.width
                Layout.maximumWidth: page.isWide ? Theme.fontPixels * 44 : page.width
                Layout.alignment: Qt.AlignTop
                spacing: Theme.gap

                Label {
                    objectName: "guideTitle"
                    Layout.topMargin: page.isWide ? Theme.margin * 2 : 0
                    Layout.leftMargin: Theme.inset
                    text: page.guide.title
                    font.pixelSize: Theme.textTitle * 1.4
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                PanelScroll {
                    id: scroll

                    name: page.guide.title

                    GuideSaid {
                        id: above

                        Layout.bottomMargin: Theme.gap
                        guide: page.guide
                        notices: page.conversation.notices
                        // afterwards it is read in the talk, and stands before no step
                        visible: !page.isWide && above.isThere && (page.guide.index === 0 || page.conversation.canStop)
                    }

                    Label {
                        id: about

                        Layout.bottomMargin: Theme.margin
                        text: page.guide.text
                        color: Theme.inkFaint
                    }

                    Loader {
                        objectName: "guideStep"
                        Layout.fillWidth: true
                        sourceComponent: page.steps[page.guide.stepName]
                    }
                }

                Label {
                    id: note

                    objectName: "guideNote"
                    Layout.leftMargin: Theme.inset
                    Layout.rightMargin: Theme.inset
                    text: page.guide.note || (page.guide.stepName === "persona" ? page.persona.openWords : "")
                    font.weight: Font.DemiBold
                    visible: text !== ""
                    onTextChanged: {
                        if (note.text !== "")
                            page.Accessible.announce(note.text, Accessible.Polite);
                    }
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            // the way on at the far end, in either direction of writing
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gap

            ActionButton {
                id: next

                objectName: "guideNext"
                text: page.guide.nextWords
                isPrimary: true
                onClicked: page.guide.next()
            }
            ActionButton {
                objectName: "guideStart"
                text: qsTr("Start right away")
                visible: page.guide.index === 0
                onClicked: page.guide.decline()
            }
            ActionButton {
                objectName: "guideBack"
                //: to the step before
                text: qsTr("Back")
                visible: page.guide.index > 0
                onClicked: page.guide.back()
            }
        }
    }

    Component {
        id: welcomeStep

        WelcomeStep {
            settings: page.settings
            spoken: page.spoken
            help: page.help
        }
    }
    Component {
        id: personaStep

        PersonaStep {
            persona: page.persona
            onTold: proposal => {
                scroll.leader = proposal;
                scroll.follow();
            }
        }
    }
    Component {
        id: youStep

        YouStep {
            guide: page.guide
            settings: page.settings
        }
    }
    Component {
        id: soundStep

        SoundStep {
            guide: page.guide
            conversation: page.conversation
            settings: page.settings
            hearing: page.hearing
        }
    }
    Component {
        id: modelsStep

        ModelsStep {
            offer: page.offer
            // it stands below all models, above the button
            onTold: note => {
                scroll.leader = note;
                scroll.follow();
            }
        }
    }

    // How far the guide is, once that is known: a dot for each step, a tick in each that is behind or done, and the same in words.
    component GuideProgress: RowLayout {
        id: progress

        required property GuideModel guide

        spacing: Theme.gap

        Row {
            spacing: Theme.unit
            visible: progress.guide.place !== "" && progress.width > Theme.fontPixels * 22

            Repeater {
                model: progress.guide.count

                Rectangle {
                    id: dot

                    required property int index
                    readonly property bool isHere: dot.index === progress.guide.index
                    readonly property bool isDone: dot.index < progress.guide.index || (progress.guide.doneSteps[dot.index] ?? false)

                    anchors.verticalCenter: parent?.verticalCenter
                    width: dot.isHere ? Theme.fontPixels * 1.6 : Theme.fontPixels * 0.9
                    height: Theme.fontPixels * 0.9
                    radius: height / 2
                    color: dot.isHere ? Theme.accent : dot.isDone ? Theme.accentSoft : Theme.raised
                    border.width: Theme.isContrast || dot.isDone ? Theme.hairline : 0
                    border.color: dot.isDone ? Theme.accent : Theme.line

                    Glyph {
                        anchors.centerIn: parent
                        side: Theme.fontPixels * 0.8
                        outline: Glyphs.tick
                        ink: dot.isHere ? Theme.accentInk : Theme.accent
                        visible: dot.isDone
                    }

                    Behavior on width {
                        NumberAnimation {
                            duration: Theme.calm
                            easing.type: Easing.OutCubic
                        }
                    }
                }
            }
        }

        FaintLabel {
            objectName: "guidePlace"
            text: progress.guide.place
        }
    }

    // What the companion says aloud while the guide is there, for who does not hear it: of itself, and in answer.
    component GuideSaid: ColumnLayout {
        id: said

        required property GuideModel guide
        required property NoticesModel notices
        readonly property bool isThere: words.count > 0 || caption.text !== ""

        spacing: Theme.gap

        Repeater {
            id: words

            model: said.notices.said

            NoticeCard {
                required property var modelData

                objectName: "guideNotice"
                Layout.fillWidth: true
                sentence: modelData.sentence
                isError: false
                onDismissed: said.notices.dismiss(modelData.key)
            }
        }

        Label {
            id: caption

            objectName: "guideCaption"
            horizontalAlignment: Text.AlignHCenter
            text: said.guide.caption
            font.pixelSize: Theme.textCaption
            lineHeight: 1.15
            visible: text !== ""
        }
    }

    // Who it is to be: five questions, or one of those that ship.
    component PersonaStep: PersonaGuide {
        id: step

        // one that comes back to it goes on where it ended
        function recall() {
            if (step.persona.why !== "")
                step.told(step.suggestion);
        }

        onChosen: who => step.persona.choose(who)
        // once the page has begun at its top
        Component.onCompleted: Qt.callLater(step.recall)
    }
}
