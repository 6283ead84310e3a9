// Every page beside the conversation.
pragma ComponentBehavior: Bound

import QtQuick
import companion.window
import face
import parts

SidePanel {
    id: side

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
    required property FaceRig rig
    required property Look look

    signal memoryAsked(int number)
    signal placeAsked(string session, int number)
    signal guideAsked
    signal closed

    // Give up what was begun on the page that is looked at; whether there was something.
    function settle(): bool {
        return (side.content as HistoryPanel)?.settle() || (side.content as MemoriesPanel)?.settle() || (side.content as KnownPanel)?.settle() || false;
    }

    // Go to where much is deleted at once.
    function deleteMuch() {
        side.asked("memories");
        (side.content as MemoriesPanel)?.show("keeping");
    }

    // Give the keyboard to the field to search in, else to the first of the page that takes it.
    function takeKeyboard(reason: int) {
        const history = side.content as HistoryPanel;
        const settings = side.content as SettingsPanel;
        if (history)
            history.focusSearch();
        else if (settings)
            settings.focusSearch();
        else
            side.content?.nextItemInFocusChain(true).forceActiveFocus(reason);
    }

    pages: [
        Page {
            name: "history"
            title: qsTr("History")
            outline: Glyphs.history
            isSetting: false
            model: side.history

            HistoryPanel {
                history: side.history
                conversation: side.conversation
                isAlone: side.isAlone
                onMemoryAsked: number => side.memoryAsked(number)
                onClosed: side.closed()
            }
        },
        Page {
            name: "mood"
            title: qsTr("Mood")
            outline: Glyphs.mood
            isSetting: false
            model: side.trace

            MoodPanel {
                settings: side.settings
                feeling: side.feeling
                trace: side.trace
                conversation: side.conversation
                onClosed: side.closed()
            }
        },
        Page {
            name: "memories"
            title: qsTr("Memories")
            outline: Glyphs.book
            isSetting: false
            model: side.memories

            MemoriesPanel {
                memories: side.memories
                companion: side.conversation.companion
                onHistoryAsked: (session, number) => side.placeAsked(session, number)
                onClosed: side.closed()
            }
        },
        Page {
            name: "known"
            title: qsTr("About you")
            outline: Glyphs.person
            isSetting: false
            model: side.known

            KnownPanel {
                known: side.known
                memories: side.memories
                onClosed: side.closed()
            }
        },
        Page {
            name: "offer"

            OfferPanel {
                offer: side.offer
                onClosed: side.closed()
            }
        },
        Page {
            name: "latency"

            LatencyPanel {
                card: side.latency
                onClosed: side.closed()
            }
        },
        Page {
            name: "why"

            WhyPanel {
                last: side.why
                onMemoryAsked: number => side.memoryAsked(number)
                onClosed: side.closed()
            }
        },
        Page {
            name: "companions"
            model: side.companions

            CompanionsPanel {
                companions: side.companions
                persona: side.persona
                onClosed: side.closed()
            }
        },
        Page {
            name: "settings"

            SettingsPanel {
                pages: side.pages
                settings: side.settings
                onAsked: (page, at) => page === "guide" ? side.guideAsked() : side.goInto(page, at)
                onClosed: side.closed()
            }
        },
        Page {
            name: "persona"
            title: qsTr("Personality")
            about: qsTr("Name, traits, and example lines")
            outline: Glyphs.person
            model: side.persona

            PersonaPanel {
                persona: side.persona
                written: side.written
                learned: side.learned
                settings: side.settings
                conversation: side.conversation
                isAlone: side.isAlone
                onClosed: side.closed()
            }
        },
        Page {
            name: "boundaries"
            title: qsTr("Boundaries")
            about: qsTr("Topics, affection, advice, and what is saved")
            outline: Glyphs.shield

            BoundariesPanel {
                settings: side.settings
                onClosed: side.closed()
            }
        },
        Page {
            name: "voice"
            //: the page on which the companion's voice is chosen and tried
            title: qsTr("Voice")
            about: qsTr("Voice, speed and expressiveness")
            outline: Glyphs.voice
            model: side.voice

            VoicePanel {
                settings: side.settings
                voice: side.voice
                onClosed: side.closed()
            }
        },
        Page {
            name: "hearing"
            //: the page about microphone and loudspeaker
            title: qsTr("Sound")
            about: qsTr("Microphone, speakers, patience and your tone of voice")
            outline: Glyphs.sound
            model: side.hearing

            HearingPanel {
                settings: side.settings
                hearing: side.hearing
                conversation: side.conversation
                check: side.soundCheck
                feeling: side.feeling
                onClosed: side.closed()
            }
        },
        Page {
            name: "face"
            //: the page on which the look of the companion's face is chosen
            title: qsTr("Face")
            about: qsTr("Hair, skin, eyes, clothes and glasses")
            outline: Glyphs.smile
            model: side.faceLook

            FacePanel {
                faceLook: side.faceLook
                ownFace: side.ownFace
                rig: side.rig
                look: side.look
                isAlone: side.isAlone
                onClosed: side.closed()
            }
        },
        Page {
            name: "models"
            title: qsTr("Models")
            about: qsTr("AI models and disk space")
            outline: Glyphs.download
            model: side.models

            ModelsPanel {
                settings: side.settings
                models: side.models
                onClosed: side.closed()
            }
        },
        Page {
            name: "privacy"
            title: qsTr("Privacy")
            about: qsTr("Saved data and network connections")
            outline: Glyphs.lock
            model: side.privacy

            PrivacyPanel {
                settings: side.settings
                privacy: side.privacy
                memories: side.memories
                onAsked: page => side.asked(page)
                onDeletingAsked: side.deleteMuch()
                onClosed: side.closed()
            }
        },
        Page {
            name: "look"
            title: qsTr("Appearance")
            about: qsTr("Theme, text size and motion")
            outline: Glyphs.look

            LookPanel {
                settings: side.settings
                onClosed: side.closed()
            }
        },
        Page {
            name: "language"
            title: qsTr("Language")
            about: qsTr("Window language and spoken language")
            outline: Glyphs.language
            model: side.spoken

            LanguagePanel {
                settings: side.settings
                spoken: side.spoken
                onClosed: side.closed()
            }
        },
        Page {
            name: "shortcuts"
            title: qsTr("Shortcuts")
            about: qsTr("Keys for common actions")
            outline: Glyphs.keys

            ShortcutsPanel {
                settings: side.settings
                onClosed: side.closed()
            }
        },
        Page {
            name: "backup"
            title: qsTr("Backup")
            about: qsTr("Back up and restore")
            outline: Glyphs.backup
            model: side.backups

            BackupPanel {
                settings: side.settings
                backups: side.backups
                onClosed: side.closed()
            }
        },
        Page {
            // the guide itself takes the whole window
            name: "guide"
            title: qsTr("Setup guide")
            about: qsTr("Answer the first questions again")
            outline: Glyphs.question
        },
        Page {
            name: "help"
            title: qsTr("Help lines")
            about: qsTr("Numbers for your country, and your own")
            outline: Glyphs.phone
            model: side.help

            HelpPanel {
                help: side.help
                conversation: side.conversation
                onClosed: side.closed()
            }
        },
        Page {
            name: "about"
            //: the page about the program itself
            title: qsTr("About")
            about: qsTr("Version, licence, folders, and details for a bug report")
            outline: Glyphs.information
            model: side.about

            AboutPanel {
                settings: side.settings
                about: side.about
                onClosed: side.closed()
            }
        }
    ]
}
