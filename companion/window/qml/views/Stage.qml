// The conversation: face, what it is doing, captions, notices, and the row to write in.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme

Item {
    id: stage

    required property ConversationModel conversation
    required property FeelingModel feeling
    required property WhyModel why
    required property PersonaModel persona
    required property MemoriesModel memories
    required property FaceRig rig
    required property Look look
    // how the face looks, for those who do not see it
    required property string faceWords
    // the answer to "Why?" is on the screen
    property bool isWhyOpen: false
    // so are the numbers to call
    property bool isHelpOpen: false
    // they stand above the talk, in a danger
    property bool isCaredFor: false
    // how high it is without them, and how much of that they would take
    required property real whole
    required property real taken
    // the row to write in, one line high, and what stands below it
    readonly property real lowest: Theme.controlHeight + Theme.unit * 3 + buttons.implicitHeight + Theme.gap * 2 + Theme.margin - Theme.reach * 2

    // the face keeps its size, whatever is said and told: it leaves room for two exchanges (guess), and is a quarter to
    // two fifths of what there is; where the window is too low for it, it is not there
    readonly property real roomAbove: stage.whole - stage.lowest
    readonly property real usualFace: stage.height - stage.lowest < Theme.fontPixels * 11 ? 0 : Math.min(Theme.fontPixels * 24, Math.max(stage.roomAbove * 0.25, Math.min(stage.roomAbove * 0.4, stage.roomAbove - Theme.fontPixels * 23)))
    // below numbers to call it gives way first: the words about a danger and all of the answer are read
    readonly property real spareFace: stage.roomAbove - stage.taken - status.implicitHeight - captions.lastHeight - above.spacing * 4
    readonly property real faceHeight: !stage.isCaredFor ? stage.usualFace : stage.spareFace < Theme.fontPixels * 5 ? 0 : Math.min(stage.usualFace, stage.spareFace)

    // with the face and five lines of what was said
    readonly property real readable: stage.lowest + stage.faceHeight + status.implicitHeight + Math.min(said.implicitHeight, Theme.textCaption * 6.5) + above.spacing * 4

    signal meantAsked
    signal whyAsked
    signal personaAsked
    signal helpAsked
    signal earlierAsked

    function focusText() {
        input.focusText();
    }

    function holds(event: KeyEvent): bool {
        return input.holds(event);
    }

    function letsGo(event: KeyEvent): bool {
        return input.letsGo(event);
    }

    function takes(event: KeyEvent): bool {
        return input.takes(event);
    }

    // Give up what is being edited; tells whether there was anything.
    function settle(): bool {
        const was = captions.isEditing;
        captions.settle();
        return was;
    }

    // what has the keyboard, or had it last; gone from the window, it is in none
    property Item held: null

    // one has scrolled up, and what was said last is out of sight
    readonly property bool isAway: captions.newest !== null && (said.isBelow(captions.newest) || above.isBelow(captions.newest))

    function follow() {
        said.follow();
        above.follow();
    }

    // A notice that is dismissed takes the keyboard with it: one goes on writing.
    function catchFocus() {
        if (stage.visible && stage.Window.active && !stage.held?.Window.window)
            stage.focusText();
    }

    function noteFocus() {
        const item = stage.Window.activeFocusItem;
        if (item && item !== stage.Window.contentItem)
            stage.held = item;
        else
            Qt.callLater(stage.catchFocus);
    }

    Keys.onPressed: event => event.accepted = stage.takes(event)

    Connections {
        target: stage.Window.window

        function onActiveFocusItemChanged() {
            stage.noteFocus();
        }
    }

    IconButton {
        objectName: "toNewest"
        // above what is scrolled
        parent: said.isScrolling ? said : above
        anchors.horizontalCenter: parent?.horizontalCenter
        anchors.bottom: parent?.bottom
        anchors.bottomMargin: Theme.unit
        name: qsTr("To the newest message")
        outline: Glyphs.unfolded
        isPrimary: true
        visible: stage.isAway
        onClicked: {
            stage.follow();
            stage.focusText();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: 0
        anchors.bottomMargin: Theme.margin - Theme.reach
        spacing: Theme.gap

        // where the window is too low for all of it, it is scrolled: the row to write in stays
        PanelScroll {
            id: above

            objectName: "above"
            opensAtTop: false
            leader: captions.newest
            inset: 0
            spacing: Theme.gap
            name: qsTr("Conversation")
            least: stage.faceHeight + above.room(status, status.implicitHeight) + above.room(said, said.fewest + Theme.unit) + above.room(scroll, scroll.most) + above.room(waits, waits.implicitHeight)

            function room(item: Item, height: real): real {
                return item.visible ? height + above.spacing : 0;
            }

            Face {
                objectName: "face"
                Layout.fillWidth: true
                Layout.preferredHeight: stage.faceHeight
                visible: stage.faceHeight > 0
                rig: stage.rig
                look: stage.look
                Accessible.name: qsTr("%1's face").arg(stage.conversation.companion)
                Accessible.description: stage.faceWords
            }

            StatusLine {
                id: status

                Layout.alignment: Qt.AlignHCenter
                conversation: stage.conversation
            }

            // what was said is read whole, if need be by scrolling
            PanelScroll {
                id: said

                // two lines of it
                readonly property real fewest: Theme.textCaption * 2.6

                Layout.minimumHeight: Math.min(said.fewest, said.implicitHeight)
                Layout.preferredHeight: said.implicitHeight
                Layout.topMargin: Theme.unit
                name: qsTr("Conversation")
                opensAtTop: false
                leader: captions.newest

                QuietButton {
                    objectName: "earlier"
                    Layout.alignment: Qt.AlignHCenter
                    outline: Glyphs.history
                    name: qsTr("Earlier messages in History")
                    text: name
                    visible: stage.conversation.oldestSession !== ""
                    onClicked: stage.earlierAsked()
                }

                Captions {
                    id: captions

                    objectName: "captions"
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: Theme.fontPixels * 42
                    conversation: stage.conversation
                    reading: stage.isCaredFor ? "" : stage.feeling.clearLine
                    canObject: stage.feeling.canObject
                    hasObjected: stage.feeling.hasObjected
                    canTakeBack: stage.feeling.canTakeBack
                    onObjected: stage.feeling.objectToReading()
                    canExplain: stage.why.isThere
                    isExplained: stage.isWhyOpen
                    isCare: stage.why.isCare
                    onMeantAsked: stage.meantAsked()
                    onWhyAsked: stage.whyAsked()
                    onSettled: stage.focusText()
                    onTakenBack: stage.feeling.takeBack()
                    // what is said is seen as it comes, and a long answer from its beginning
                    onGrown: isPerson => {
                        if (isPerson || !stage.isAway)
                            Qt.callLater(stage.follow);
                    }

                    Connections {
                        target: stage.conversation

                        function onPersonSettled(words) {
                            captions.announcePerson(words);
                        }

                        function onReplySettled(words) {
                            captions.announceReply(words);
                        }
                    }
                }

                QuietButton {
                    id: copyLink

                    objectName: "copyLink"
                    Layout.alignment: Qt.AlignHCenter
                    outline: copied.outline
                    name: qsTr("Copy %1").arg(stage.conversation.link)
                    text: copied.words
                    focusPolicy: Qt.TabFocus
                    visible: stage.conversation.link !== ""
                    onClicked: {
                        stage.conversation.copyLink();
                        copied.show();
                    }

                    CopySign {
                        id: copied

                        button: copyLink
                        name: qsTr("Copy the link")
                    }
                }

                Label {
                    id: invitation

                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: Theme.fontPixels * 42
                    horizontalAlignment: Text.AlignHCenter
                    text: stage.conversation.invitation
                    font.pixelSize: Theme.textCaption
                    color: Theme.inkFaint
                    visible: text !== ""
                }

                QuietButton {
                    objectName: "whoShallItBe"
                    // on one line where there is room, as the words above it
                    implicitWidth: Math.min(implicitContentWidth + leftPadding + rightPadding, said.width - said.inset * 2)
                    Layout.alignment: Qt.AlignHCenter
                    Layout.topMargin: Theme.unit
                    name: qsTr("Find a personality in five questions")
                    text: name
                    visible: invitation.visible && stage.persona.isThere && !stage.persona.isSet
                    onClicked: stage.personaAsked()
                }
            }

            // they leave the face its place, and the row to write in: more of them are scrolled
            PanelScroll {
                id: scroll

                readonly property real most: Math.min(scroll.implicitHeight, stage.height / 4)

                Layout.alignment: Qt.AlignHCenter
                Layout.maximumWidth: Theme.fontPixels * 48 + scroll.inset * 2
                Layout.minimumHeight: scroll.most
                Layout.preferredHeight: scroll.most
                Layout.maximumHeight: scroll.most
                name: qsTr("Notices")
                visible: notices.count > 0

                NoticeList {
                    id: notices

                    Layout.alignment: Qt.AlignHCenter
                    conversation: stage.conversation
                }
            }

            ColumnLayout {
                id: waits

                // its rows give it their greatest width, so that it too is to be put in the middle
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.gap
                visible: unsent.count > 0

                Repeater {
                    id: unsent

                    model: stage.conversation.waiting

                    RowLayout {
                        id: waiting

                        required property string modelData

                        objectName: "waiting"
                        Layout.alignment: Qt.AlignHCenter
                        Layout.maximumWidth: Theme.fontPixels * 48
                        spacing: Theme.gap

                        Glyph {
                            outline: Glyphs.clock
                            ink: Theme.inkFaint
                        }

                        Label {
                            text: qsTr("Not sent yet: %1").arg(waiting.modelData)
                            color: Theme.inkFaint
                            maximumLineCount: 3
                            elide: Text.ElideRight
                        }
                    }
                }
            }
        }

        // outside of what is scrolled: it is seen as long as it is so
        OffRecordStrip {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            memories: stage.memories
        }

        InputRow {
            id: input

            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.fontPixels * 48
            Layout.topMargin: Theme.unit
            most: Math.min(Theme.fontPixels * 8, stage.height / 3)
            conversation: stage.conversation
        }

        GridLayout {
            id: buttons

            Layout.topMargin: -Theme.reach
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: false
            columnSpacing: Theme.gap
            rowSpacing: 0
            // one above the other where both are wider than the window
            columns: mode.implicitWidth + help.implicitWidth + Theme.gap <= stage.width - 2 * Theme.margin ? 2 : 1

            QuietButton {
                id: mode

                objectName: "talkMode"
                Layout.alignment: Qt.AlignHCenter
                outline: stage.conversation.isByKey ? Glyphs.key : stage.conversation.isMuted ? Glyphs.microphoneOff : Glyphs.microphone
                readonly property string way: stage.conversation.talkWay
                //: the short names of the ways in which the companion listens
                text: way === "by-name" ? qsTr("By name") : way === "toggle" ? qsTr("Press to talk") : way === "push-to-talk" ? qsTr("Hold to talk") : qsTr("Hands-free")
                name: way === "by-name" ? qsTr("I listen when you call me. Switch to hands-free") : way === "toggle" ? qsTr("I listen from one press of the key to the next. Switch to hands-free") : way === "push-to-talk" ? qsTr("I listen while you hold the key. Switch to hands-free") : qsTr("I listen all the time. Switch to hold-to-talk")
                visible: stage.conversation.canMute
                onClicked: stage.conversation.toggleTalkByKey()
            }

            QuietButton {
                id: help

                objectName: "helpLines"
                Layout.alignment: Qt.AlignHCenter
                name: qsTr("Help lines")
                text: name
                checked: stage.isHelpOpen
                onClicked: stage.helpAsked()
            }
        }
    }
}
