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
    required property LearnedModel learned
    required property MemoriesModel memories
    required property KnownModel known
    required property CompanionsModel companions
    required property VoiceModel voice
    required property SettingsModel settings
    required property HearingModel hearing
    required property ModelsModel models
    required property PrivacyModel privacy
    required property SpokenLanguagesModel spoken
    required property BackupsModel backups
    required property HelpLinesModel help
    required property FaceLookModel faceLook
    required property OwnFaceModel ownFace
    required property AboutModel about
    required property GuideModel guide
    required property FaceFeed feed
    required property Appearance appearance
    required property Shapes shapes
    required property real faceRate

    // the page beside the conversation, by its name in the table below; "" for none
    property string page: ""
    readonly property QtObject rig: faceRig
    readonly property QtObject look: worn
    readonly property bool isNarrow: root.width < Theme.fontPixels * 54
    // too low for its letters: an open page has it to itself, and numbers to call, or their offer, have the bar's place
    readonly property bool isShort: root.height < Theme.fontPixels * 26
    readonly property bool isGuided: window.guide.isShown

    function toggle(page: string) {
        if (window.page === page) {
            window.leave();
            return;
        }
        window.page = page;
        // it covers the text field, and would leave the keyboard nowhere
        if (window.isNarrow)
            side.takeKeyboard(Qt.OtherFocusReason);
    }

    // The same by a key: what one types next goes where one looks.
    function toggleByKey(page: string) {
        window.toggle(page);
        if (window.page === page)
            side.takeKeyboard(Qt.ShortcutFocusReason);
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

    // What is typed while a question from the talk covers the talk answers it there.
    function answers(event: KeyEvent): bool {
        const isCovered = window.isNarrow && (window.page === "memories" || window.page === "known");
        if (!isCovered || !window.memories.isAsking || !window.memories.isWishSpoken || !stage.takes(event))
            return false;
        window.leave();
        return true;
    }

    // What is off the record is in no history.
    function openEarlier() {
        if (window.memories.isOffRecord)
            window.page = "history";
        else
            window.openPlace(window.conversation.oldestSession, window.conversation.oldestNumber);
    }

    // What is open closes first: whoever reads a page while it thinks wants the reply.
    function stepBack() {
        if (window.guide.isShown)
            window.guide.leave();
        else if (side.settle() || stage.settle() || side.stepBack())
            return;
        else if (window.page !== "")
            window.leave();
        else if (window.conversation.canStop)
            window.conversation.stop();
    }

    // that of a small screen, however large the letters are
    minimumWidth: Math.min(Theme.fontPixels * 20, 360)
    // 585 pixels with letters three times as large: a screen of 720 has room for it, with a title and a bar of the desktop
    minimumHeight: Theme.fontPixels * 13
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
        // a line holds two or three words, however large they are asked for
        value: Math.min(window.appearance.fontPixels, root.width / 16)
    }
    Binding {
        target: Theme
        property: "widest"
        value: Math.min(Theme.fontPixels * 18, root.width - Theme.margin * 3 - Theme.inset * 2)
    }
    Binding {
        target: Theme
        property: "captionScale"
        value: window.appearance.captionScale
    }
    Connections {
        target: window.memories

        function onForgetAsked() {
            if (window.page !== "known")
                window.page = "memories";
            if (window.isNarrow)
                side.takeKeyboard(Qt.ShortcutFocusReason);
        }
    }
    Shortcut {
        sequence: "Esc"
        enabled: !window.shapes.hasDialog
        onActivated: window.stepBack()
    }
    Instantiator {
        model: ["companions", "mood", "memories", "known", "history", "settings"]

        Shortcut {
            required property int index
            required property string modelData

            sequence: "Ctrl+" + index
            onActivated: window.toggleByKey(modelData)
        }
    }
    Shortcut {
        sequence: "Ctrl+M"
        onActivated: window.conversation.toggleMuted()
    }
    Shortcut {
        sequence: "Ctrl+H"
        onActivated: window.toggleByKey("history")
    }
    Shortcut {
        sequence: "Ctrl+D"
        onActivated: window.toggleByKey("mood")
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: {
            window.page = "history";
            side.takeKeyboard(Qt.ShortcutFocusReason);
        }
    }
    Shortcut {
        // Ctrl+, where the desktop has no other
        sequences: [StandardKey.Preferences, "Ctrl+,"]
        onActivated: window.toggleByKey("settings")
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
        onActivated: window.toggleByKey("help")
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
        own: window.ownFace
    }

    Binding {
        target: window.ownFace
        property: "isSeen"
        value: player.isSeen
    }
    Connections {
        target: faceRig

        function onPosed() {
            window.ownFace.follow(faceRig);
        }
    }

    FacePlayer {
        id: player

        rig: faceRig
        feed: window.feed
        rate: window.ownFace.isShown ? Math.min(window.faceRate, window.ownFace.rate) : window.faceRate
        // that of the talk, or of a page that shows it
        side: window.shapes.isElsewhere ? 400 : Math.max(stage.faceHeight, Theme.fontPixels * 12)
        isSeen: window.shapes.isElsewhere || window.visible && window.visibility !== Window.Minimized
    }

    ColumnLayout {
        id: root

        anchors.fill: parent
        spacing: 0
        Keys.onPressed: event => event.accepted = stage.holds(event) || window.answers(event)
        Keys.onReleased: event => event.accepted = stage.letsGo(event)
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        TopBar {
            id: topBar

            visible: !window.guide.isShown && !(window.isShort && (window.page !== "" || window.help.hasCard || window.help.isOffered))
            // what it has room for follows from its width, and not the other way round
            Layout.minimumWidth: 0
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
            Layout.fillHeight: true
            Layout.maximumWidth: Theme.fontPixels * 48
            Layout.minimumHeight: Theme.controlHeight
            Layout.preferredHeight: Math.min(implicitHeight, root.height * 0.4)
            Layout.maximumHeight: Math.min(implicitHeight, root.height * 0.4)
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.topMargin: topBar.visible ? 0 : Theme.gap
            Layout.bottomMargin: Theme.gap
            help: window.help
            companion: window.conversation.companion
            visible: window.help.hasCard
            onWhereAsked: window.page = "help"
            onClosed: stage.focusText()
        }

        QuietButton {
            id: helpOffered

            objectName: "helpOffered"
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Theme.gap
            name: text
            text: qsTr("Numbers to call, if you need them")
            visible: window.help.isOffered && !window.guide.isShown
            onClicked: {
                const isByKeyboard = visualFocus;
                window.help.showCard();
                if (isByKeyboard)
                    careCard.takeKeyboard();
            }
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
                persona: window.persona
                help: window.help
                offer: window.offer
                rig: faceRig
                look: worn
            }
        }

        RowLayout {
            Layout.fillHeight: true
            spacing: 0
            visible: !window.guide.isShown

            Stage {
                id: stage

                Layout.fillWidth: true
                Layout.fillHeight: true
                // numbers to call are scrolled before the words of the answer give way
                Layout.minimumHeight: stage.isCaredFor && !window.isShort ? Math.max(stage.lowest, Math.min(stage.readable, root.height * 0.6)) : stage.lowest
                visible: window.page === "" || !window.isNarrow
                // what is covered takes no key
                enabled: visible
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
                isCaredFor: window.help.hasCard && !window.help.isFolded
                whole: root.height - (topBar.visible ? topBar.height + Theme.gap * 2 : 0)
                taken: careCard.Layout.preferredHeight + careCard.Layout.topMargin + careCard.Layout.bottomMargin
                isHelpOpen: window.page === "help"
                onHelpAsked: window.toggle("help")
                onEarlierAsked: window.openEarlier()
            }

            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.hairline
                color: Theme.line
                visible: window.page !== "" && !window.isNarrow
            }

            Pages {
                id: side

                page: window.page
                isAlone: window.isNarrow
                conversation: window.conversation
                history: window.history
                offer: window.offer
                soundCheck: window.soundCheck
                latency: window.latency
                feeling: window.feeling
                trace: window.trace
                why: window.why
                persona: window.persona
                written: window.written
                learned: window.learned
                memories: window.memories
                known: window.known
                companions: window.companions
                voice: window.voice
                settings: window.settings
                hearing: window.hearing
                models: window.models
                privacy: window.privacy
                spoken: window.spoken
                backups: window.backups
                help: window.help
                faceLook: window.faceLook
                ownFace: window.ownFace
                about: window.about
                rig: faceRig
                look: worn
                onAsked: page => window.page = page
                onMemoryAsked: number => window.openMemory(number)
                onPlaceAsked: (session, number) => window.openPlace(session, number)
                onGuideAsked: window.guide.show()
                onClosed: window.leave()
            }
        }
    }

    Connections {
        target: window.conversation.notices

        function onProblemNoticed(sentence) {
            root.Accessible.announce(sentence, Accessible.Assertive);
        }

        function onWordNoticed(sentence) {
            root.Accessible.announce(sentence, Accessible.Polite);
        }

        function onPageAsked(page) {
            window.page = page;
        }
    }

    Connections {
        target: window.help

        function onCardGiven() {
            root.Accessible.announce(careCard.Accessible.name, Accessible.Polite);
        }

        function onOffered() {
            root.Accessible.announce(helpOffered.name, Accessible.Polite);
        }
    }

    Connections {
        target: window.offer

        function onModelsChanged() {
            if (!window.offer.isThere && window.page === "offer")
                window.leave();
        }
    }

    Connections {
        target: window.companions

        function onChosen() {
            window.leave();
        }
    }

    onIsGuidedChanged: {
        if (!window.isGuided)
            window.leave();
    }
    // on X11 Qt 6.12 may tell a size in the pixels of the former screen, where the next one has another scale, and then
    // go back on it without a word
    onAfterAnimating: {
        if (window.contentItem.width !== window.width || window.contentItem.height !== window.height) {
            window.contentItem.width = window.width;
            window.contentItem.height = window.height;
        }
    }
    onClosing: close => close.accepted = window.shapes.mayClose()
    // whoever goes elsewhere with the key held has let it go
    onActiveChanged: {
        if (!window.active)
            window.conversation.letGoOfTalkKey();
    }
    Component.onCompleted: {
        if (!window.guide.isShown)
            stage.focusText();
    }
}
