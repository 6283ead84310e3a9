// What the person is called, how old they are, and whether they want to be spoken to first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: step

    required property GuideModel guide
    required property SettingsModel settings

    spacing: Theme.margin

    ColumnLayout {
        spacing: Theme.unit

        Label {
            text: called.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        FramedField {
            id: called

            objectName: "guideCalled"
            Layout.maximumWidth: Theme.fontPixels * 20
            name: qsTr("What shall I call you?")
            placeholderText: qsTr("Your name")
            text: step.guide.called
            onTextChanged: step.guide.call(called.text)
            onFinished: step.guide.next()
        }
    }

    SettingChoice {
        settings: step.settings
        page: "boundaries"
        group: "age"
        key: "boundaries.age"
        about: part.does
    }

    SettingChoice {
        settings: step.settings
        page: "hearing"
        group: "turns"
        key: "conversation.speaks_first"
        title: qsTr("May I speak first?")
        about: part.does
    }
}
