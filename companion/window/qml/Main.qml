// The window: the conversation, and beside it (or over it, where it is narrow) one of the panels.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import theme
import views

Window {
    id: window

    required property ConversationModel conversation
    required property HistoryModel history
    required property OfferModel offer
    required property SoundCheckModel soundCheck
    required property LatencyCardModel latency
    required property FeelingModel feeling
    required property WhyModel why
    required property PersonaModel persona
    required property LinesModel written
    required property MemoriesModel memories
    required property BoundariesModel boundaries
    required property VoiceModel voice
    required property HelpLinesModel help
    required property FaceFeed feed
    required property Appearance appearance
    required property real faceRate

    // "", "history", "offer", "sound", "latency", "mood", "why", "memories", "persona", "boundaries", "voice" or "help"
    property string page: ""
    readonly property bool isNarrow: window.width < Theme.fontPixels * 54

    function toggle(page: string) {
        window.page = window.page === page ? "" : page;
        if (window.page === "")
            stage.focusText();
    }

    function stepBack() {
        if (window.conversation.canStop)
            window.conversation.stop();
        else if (!historyPanel.settle() && !stage.settle())
            window.toggle(window.page);
    }

    minimumWidth: Theme.fontPixels * 20
    minimumHeight: Theme.fontPixels * 26
    title: window.conversation.companion
    color: Theme.background

    Binding {
        target: Theme
        property: "scheme"
        value: window.appearance.scheme
    }
    Binding {
        target: Theme
        property: "reducesMotion"
        value: window.appearance.reducesMotion
    }
    Binding {
        target: Theme
        property: "fontPixels"
        value: window.appearance.fontPixels
    }
    Binding {
        target: window.history
        property: "isOpen"
        value: window.page === "history"
    }
    Binding {
        target: window.feeling
        property: "isOpen"
        value: window.page === "mood"
    }

    Binding {
        target: window.persona
        property: "isOpen"
        value: window.page === "persona"
    }

    Binding {
        target: window.boundaries
        property: "isOpen"
        value: window.page === "boundaries"
    }

    Binding {
        target: window.memories
        property: "isOpen"
        value: window.page === "memories"
    }

    Binding {
        target: window.voice
        property: "isOpen"
        value: window.page === "voice"
    }

    Shortcut {
        sequence: "Esc"
        context: Qt.ApplicationShortcut
        onActivated: window.stepBack()
    }
    Shortcut {
        sequence: "Ctrl+M"
        onActivated: window.conversation.toggleMuted()
    }
    Shortcut {
        sequence: "Ctrl+H"
        onActivated: window.toggle("history")
    }
    Shortcut {
        sequence: "Ctrl+D"
        onActivated: window.toggle("mood")
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: {
            window.page = "history";
            historyPanel.focusSearch();
        }
    }
    Shortcut {
        sequence: "Ctrl+L"
        onActivated: stage.focusText()
    }
    Shortcut {
        sequences: [StandardKey.HelpContents]
        onActivated: window.toggle("help")
    }
    Shortcut {
        sequences: [StandardKey.Quit, StandardKey.Close]
        onActivated: window.close()
    }

    FaceRig {
        id: faceRig

        objectName: "faceRig"
    }

    FacePlayer {
        rig: faceRig
        feed: window.feed
        rate: window.faceRate
        isSeen: window.visible && window.visibility !== Window.Minimized
    }

    ColumnLayout {
        id: root

        anchors.fill: parent
        spacing: 0
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        TopBar {
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            conversation: window.conversation
            offer: window.offer
            latency: window.latency
            page: window.page
            isNarrow: window.isNarrow
            onAsked: page => window.toggle(page)
        }

        CareCard {
            id: careCard

            objectName: "careCard"
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.fontPixels * 48
            Layout.maximumHeight: window.height * 0.4
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.bottomMargin: Theme.gap
            help: window.help
            companion: window.conversation.companion
            visible: window.help.hasCard
            onWhereAsked: window.page = "help"
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Stage {
                id: stage

                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: window.page === "" || !window.isNarrow
                conversation: window.conversation
                feeling: window.feeling
                rig: faceRig
                why: window.why
                persona: window.persona
                isWhyOpen: window.page === "why"
                onMeantAsked: window.page = "mood"
                onWhyAsked: window.toggle("why")
                onPersonaAsked: window.toggle("persona")
                isHelpOpen: window.page === "help"
                onHelpAsked: window.toggle("help")
            }

            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.hairline
                color: Theme.line
                visible: window.page !== "" && !window.isNarrow
            }

            HistoryPanel {
                id: historyPanel

                objectName: "historyPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "history"
                history: window.history
                conversation: window.conversation
                isAlone: window.isNarrow
                onClosed: window.toggle("history")
            }

            OfferPanel {
                objectName: "offerPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "offer"
                offer: window.offer
                onClosed: window.toggle("offer")
            }

            SoundPanel {
                objectName: "soundPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "sound"
                check: window.soundCheck
                conversation: window.conversation
                onClosed: window.toggle("sound")
            }

            LatencyPanel {
                objectName: "latencyPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "latency"
                card: window.latency
                onClosed: window.toggle("latency")
            }

            MoodPanel {
                objectName: "moodPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "mood"
                feeling: window.feeling
                conversation: window.conversation
                onClosed: window.toggle("mood")
            }

            SidePanel {
                objectName: "personaPanel"
                isAsked: window.page === "persona"
                isAlone: window.isNarrow

                sourceComponent: PersonaPanel {
                    persona: window.persona
                    written: window.written
                    conversation: window.conversation
                    isAlone: window.isNarrow
                    onClosed: window.toggle("persona")
                }
            }

            SidePanel {
                objectName: "boundariesPanel"
                isAsked: window.page === "boundaries"
                isAlone: window.isNarrow

                sourceComponent: BoundariesPanel {
                    boundaries: window.boundaries
                    conversation: window.conversation
                    onClosed: window.toggle("boundaries")
                }
            }

            SidePanel {
                objectName: "voicePanel"
                isAsked: window.page === "voice"
                isAlone: window.isNarrow

                sourceComponent: VoicePanel {
                    voice: window.voice
                    onClosed: window.toggle("voice")
                }
            }

            SidePanel {
                id: memoriesPanel

                objectName: "memoriesPanel"
                isAsked: window.page === "memories"
                isAlone: window.isNarrow

                sourceComponent: MemoriesPanel {
                    memories: window.memories
                    companion: window.conversation.companion
                    onClosed: window.toggle("memories")
                }
            }

            SidePanel {
                objectName: "helpPanel"
                isAsked: window.page === "help"
                isAlone: window.isNarrow

                sourceComponent: HelpPanel {
                    help: window.help
                    conversation: window.conversation
                    onClosed: window.toggle("help")
                }
            }

            WhyPanel {
                objectName: "whyPanel"
                Layout.fillHeight: true
                Layout.fillWidth: window.isNarrow
                Layout.preferredWidth: Theme.fontPixels * 26
                Layout.margins: Theme.margin
                Layout.topMargin: 0
                visible: window.page === "why"
                last: window.why
                onClosed: window.toggle("why")
            }
        }
    }

    Connections {
        target: window.conversation

        function onProblemNoticed(sentence) {
            root.Accessible.announce(sentence, Accessible.Assertive);
        }

        function onWordNoticed(sentence) {
            root.Accessible.announce(sentence, Accessible.Polite);
        }
    }

    Connections {
        target: window.help

        function onCardGiven() {
            root.Accessible.announce(careCard.Accessible.name, Accessible.Polite);
        }
    }

    Connections {
        target: window.offer

        function onModelsChanged() {
            if (!window.offer.isThere && window.page === "offer")
                window.toggle("offer");
            else if (window.offer.isThere && window.page === "" && !window.isNarrow)
                window.page = "offer";
        }
    }

    Component.onCompleted: stage.focusText()
}
