// The window: the conversation, and beside it (or over it, where it is narrow) one of the panels.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme
import views
import views.guide

Window {
    id: window

    required property ConversationModel conversation
    required property HistoryModel history
    required property OfferModel offer
    required property SoundCheckModel soundCheck
    required property LatencyCardModel latency
    required property FeelingModel feeling
    required property FeelingTraceModel trace
    required property WhyModel why
    required property PersonaModel persona
    required property LinesModel written
    required property MemoriesModel memories
    required property CompanionsModel companions
    required property BoundariesModel boundaries
    required property VoiceModel voice
    required property SettingsModel settings
    required property HearingModel hearing
    required property ModelsModel models
    required property PrivacyModel privacy
    required property SpokenLanguagesModel spoken
    required property BackupsModel backups
    required property HelpLinesModel help
    required property FaceLookModel faceLook
    required property GuideModel guide
    required property FaceFeed feed
    required property Appearance appearance
    required property Shapes shapes
    required property real faceRate

    // the page beside the conversation, by its name in the table below; "" for none
    property string page: ""
    readonly property QtObject rig: faceRig
    readonly property QtObject look: worn
    readonly property bool isNarrow: window.width < Theme.fontPixels * 54
    // lower than it would be where the screen had room, as with large letters: an open page has it to itself
    readonly property bool isShort: window.height < window.lowest
    readonly property real lowest: Theme.fontPixels * 26

    function toggle(page: string) {
        if (window.page === page)
            window.leave();
        else
            window.page = page;
    }

    function leave() {
        window.page = "";
        stage.focusText();
    }

    function openMemory(number: int) {
        window.page = "memories";
        window.memories.open(number);
    }

    function openPlace(session: string, number: int) {
        window.page = "history";
        window.history.showPlace(session, number);
    }

    function stepBack() {
        if (window.conversation.canStop)
            window.conversation.stop();
        else if (window.guide.isShown)
            window.guide.leave();
        else if (!(side.content as HistoryPanel)?.settle() && !(side.content as MemoriesPanel)?.settle() && !stage.settle())
            window.leave();
    }

    minimumWidth: Theme.fontPixels * 20
    minimumHeight: window.lowest
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
        target: Theme
        property: "captionScale"
        value: window.appearance.captionScale
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
            (side.content as HistoryPanel)?.focusSearch();
        }
    }
    Shortcut {
        // Ctrl+, where the desktop has no other
        sequences: [StandardKey.Preferences, "Ctrl+,"]
        onActivated: window.toggle("settings")
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: window.shapes.showSmall()
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        onActivated: window.shapes.showPet()
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
        // ends the program, also where closing only hides the window
        sequences: [StandardKey.Quit]
        onActivated: Qt.quit()
    }
    Shortcut {
        sequences: [StandardKey.Close]
        onActivated: window.close()
    }

    FaceRig {
        id: faceRig

        objectName: "faceRig"
        isStill: Theme.reducesMotion
    }

    Look {
        id: worn

        parts: window.faceLook.look
    }

    FacePlayer {
        rig: faceRig
        feed: window.feed
        rate: window.faceRate
        isSeen: window.shapes.isElsewhere || window.visible && window.visibility !== Window.Minimized
    }

    ColumnLayout {
        id: root

        anchors.fill: parent
        spacing: 0
        Keys.onPressed: event => event.accepted = stage.holds(event)
        Keys.onReleased: event => event.accepted = stage.letsGo(event)
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        TopBar {
            visible: !window.guide.isShown && !(window.isShort && window.page !== "")
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            conversation: window.conversation
            offer: window.offer
            latency: window.latency
            hasServer: window.settings.hasServer
            page: window.page
            isSetting: side.isSetting || window.page === "settings"
            onAsked: page => window.toggle(page)
            onSmallAsked: window.shapes.showSmall()
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

        Loader {
            objectName: "guide"
            Layout.fillWidth: true
            Layout.fillHeight: true
            active: window.guide.isShown
            visible: active
            focus: true
            sourceComponent: GuidePage {
                guide: window.guide
                conversation: window.conversation
                settings: window.settings
                spoken: window.spoken
                hearing: window.hearing
                check: window.soundCheck
                feeling: window.feeling
                persona: window.persona
                boundaries: window.boundaries
                faceLook: window.faceLook
                offer: window.offer
                rig: faceRig
                look: worn
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            visible: !window.guide.isShown

            Stage {
                id: stage

                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: window.page === "" || !window.isNarrow
                conversation: window.conversation
                feeling: window.feeling
                rig: faceRig
                faceWords: window.feed.description
                look: worn
                why: window.why
                persona: window.persona
                memories: window.memories
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

            SidePanel {
                id: side

                page: window.page
                isAlone: window.isNarrow
                onAsked: page => window.page = page

                pages: [
                    Page {
                        name: "history"
                        model: window.history

                        HistoryPanel {
                            history: window.history
                            conversation: window.conversation
                            isAlone: window.isNarrow
                            onMemoryAsked: number => window.openMemory(number)
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "mood"
                        model: window.trace

                        MoodPanel {
                            feeling: window.feeling
                            trace: window.trace
                            conversation: window.conversation
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "memories"
                        model: window.memories

                        MemoriesPanel {
                            memories: window.memories
                            companion: window.conversation.companion
                            onHistoryAsked: (session, number) => window.openPlace(session, number)
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "offer"

                        OfferPanel {
                            offer: window.offer
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "latency"

                        LatencyPanel {
                            card: window.latency
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "why"

                        WhyPanel {
                            last: window.why
                            onMemoryAsked: number => window.openMemory(number)
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "companions"
                        model: window.companions

                        CompanionsPanel {
                            companions: window.companions
                            persona: window.persona
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "settings"

                        SettingsPanel {
                            pages: side.pages
                            settings: window.settings
                            onAsked: page => page === "guide" ? window.guide.show() : side.goInto(page)
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "persona"
                        title: qsTr("Who it is")
                        about: qsTr("Name, nature, what it likes, and lines you would have it say")
                        outline: Glyphs.person
                        model: window.persona

                        PersonaPanel {
                            persona: window.persona
                            written: window.written
                            conversation: window.conversation
                            isAlone: window.isNarrow
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "boundaries"
                        title: qsTr("Boundaries")
                        about: qsTr("What it may talk about, how near it comes, and what it keeps")
                        outline: Glyphs.shield
                        model: window.boundaries

                        BoundariesPanel {
                            boundaries: window.boundaries
                            conversation: window.conversation
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "voice"
                        //: the page on which the companion's voice is chosen and tried
                        title: qsTr("Voice")
                        about: qsTr("Which voice speaks, how fast and how lively")
                        outline: Glyphs.voice
                        model: window.voice

                        VoicePanel {
                            voice: window.voice
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "hearing"
                        //: the page about microphone and loudspeaker
                        title: qsTr("Hearing")
                        about: qsTr("Microphone, loudspeaker, patience, and how your voice is read")
                        outline: Glyphs.sound
                        model: window.hearing

                        HearingPanel {
                            settings: window.settings
                            hearing: window.hearing
                            conversation: window.conversation
                            check: window.soundCheck
                            feeling: window.feeling
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "face"
                        //: the page on which the look of the companion's face is chosen
                        title: qsTr("Face")
                        about: qsTr("Its hair, skin, eyes, clothes and glasses")
                        outline: Glyphs.smile
                        model: window.faceLook

                        FacePanel {
                            faceLook: window.faceLook
                            rig: faceRig
                            look: worn
                            isAlone: window.isNarrow
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "models"
                        title: qsTr("Models")
                        about: qsTr("What it thinks, hears and speaks with, and what that takes of the disk")
                        outline: Glyphs.download
                        model: window.models

                        ModelsPanel {
                            settings: window.settings
                            models: window.models
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "privacy"
                        title: qsTr("Privacy")
                        about: qsTr("What is kept, where, and every connection that was made")
                        outline: Glyphs.lock
                        model: window.privacy

                        PrivacyPanel {
                            settings: window.settings
                            privacy: window.privacy
                            onAsked: page => window.page = page
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "look"
                        title: qsTr("Appearance")
                        about: qsTr("Colours, sizes and motion of the window")
                        outline: Glyphs.look

                        LookPanel {
                            settings: window.settings
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "language"
                        title: qsTr("Language")
                        about: qsTr("Of the window, and the one you speak")
                        outline: Glyphs.language
                        model: window.spoken

                        LanguagePanel {
                            settings: window.settings
                            spoken: window.spoken
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "shortcuts"
                        title: qsTr("Shortcuts")
                        about: qsTr("What the keys do")
                        outline: Glyphs.keys

                        ShortcutsPanel {
                            settings: window.settings
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        name: "backup"
                        title: qsTr("Backup")
                        about: qsTr("Copies of all that is kept, and putting one back")
                        outline: Glyphs.backup
                        model: window.backups

                        BackupPanel {
                            settings: window.settings
                            backups: window.backups
                            onClosed: window.leave()
                        }
                    },
                    Page {
                        // the guide itself takes the whole window
                        name: "guide"
                        title: qsTr("Show the guide again")
                        about: qsTr("The few steps of the first start, once more")
                        outline: Glyphs.question
                    },
                    Page {
                        name: "help"
                        title: qsTr("Help lines")
                        about: qsTr("Whom you can call where you are, and numbers of your own")
                        outline: Glyphs.phone
                        model: window.help

                        HelpPanel {
                            help: window.help
                            conversation: window.conversation
                            onClosed: window.leave()
                        }
                    }
                ]
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
                window.leave();
            else if (window.offer.isThere && window.page === "" && !window.isNarrow && !window.guide.wasShown)
                window.page = "offer";
        }
    }

    // whoever goes elsewhere with the key held has let it go
    onClosing: close => close.accepted = window.shapes.mayClose()
    onActiveChanged: {
        if (!window.active)
            window.conversation.letGoOfTalkKey();
    }
    Connections {
        target: window.companions

        function onChosen() {
            window.leave();
        }
    }

    Connections {
        target: window.guide

        function onStepChanged() {
            if (!window.guide.isShown)
                window.leave();
        }
    }

    Component.onCompleted: {
        if (!window.guide.isShown)
            stage.focusText();
    }
}
