// What the companion says aloud while the guide is there, for who does not hear it: of itself, and in answer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme
import views

ColumnLayout {
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
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: said.guide.caption
        font.pixelSize: Theme.textCaption
        lineHeight: 1.15
        visible: text !== ""
    }
}
