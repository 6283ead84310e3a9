// An avatar of the person's own instead of the drawn face: what it is and allows is read before it is used.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

DropArea {
    id: avatar

    required property OwnFaceModel own

    implicitHeight: column.implicitHeight
    enabled: avatar.own.canDraw && avatar.own.isReady
    onDropped: drop => {
        if (drop.hasUrls)
            avatar.own.offer(drop.urls[0]);
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.gap

        SectionTitle {
            text: qsTr("Your own avatar")
        }
        Label {
            objectName: "ownAvatarName"
            text: avatar.own.name !== "" ? avatar.own.name : qsTr("You can replace the drawn face with a VRM avatar or a picture.")
            font.weight: avatar.own.name !== "" ? Font.DemiBold : Font.Normal
        }
        FaintLabel {
            text: avatar.own.about
            visible: text !== ""
        }
        SideNote {
            objectName: "ownAvatarTrouble"
            text: avatar.own.trouble
            isError: avatar.own.canDraw
        }
        Label {
            text: qsTr("Reading the file…")
            color: Theme.inkFaint
            visible: avatar.own.isReading
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: !offered.visible

            ActionButton {
                id: choose

                objectName: "chooseAvatar"
                text: qsTr("Choose a file…")
                enabled: avatar.own.canDraw && avatar.own.isReady && !avatar.own.isReading
                onClicked: reading.open()
            }
            ActionButton {
                objectName: "drawnFace"
                text: qsTr("Use the drawn face")
                enabled: avatar.own.isReady
                visible: avatar.own.isWished
                onClicked: avatar.own.choose("avatar", "drawn")
            }
            ActionButton {
                objectName: "keptAvatar"
                text: qsTr("Use my avatar")
                enabled: avatar.own.canDraw && avatar.own.isReady
                visible: avatar.own.isKept && !avatar.own.isWished
                onClicked: avatar.own.choose("avatar", "own")
            }
        }

        ColumnLayout {
            id: offered

            spacing: Theme.gap
            visible: avatar.own.isOffered
            onVisibleChanged: {
                if (offered.visible)
                    use.forceActiveFocus(Qt.OtherFocusReason);
                else if (use.activeFocus || leave.activeFocus)
                    choose.forceActiveFocus(Qt.OtherFocusReason);
            }

            Label {
                objectName: "offeredAvatar"
                text: avatar.own.offeredName
                font.weight: Font.DemiBold
            }
            Label {
                objectName: "offeredAvatarAbout"
                text: avatar.own.offeredAbout
                font.pixelSize: Theme.textSmall
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                ActionButton {
                    id: use

                    objectName: "useAvatar"
                    text: qsTr("Use this avatar")
                    isPrimary: true
                    enabled: avatar.own.isReady
                    onClicked: avatar.own.use()
                }
                ActionButton {
                    id: leave

                    objectName: "leaveAvatar"
                    text: qsTr("Cancel")
                    onClicked: avatar.own.leave()
                }
            }
        }

        Repeater {
            model: avatar.own.isShown && avatar.own.isModel ? avatar.own.parts : []

            Loader {
                id: part

                required property var modelData

                Layout.fillWidth: true
                sourceComponent: part.modelData.kind === "slider" ? slider : chips

                Component {
                    id: slider

                    GradedSlider {
                        objectName: "avatar-" + part.modelData.key
                        name: part.modelData.title
                        low: part.modelData.low
                        high: part.modelData.high
                        least: part.modelData.least
                        most: part.modelData.most
                        step: part.modelData.step
                        value: Number(avatar.own.values[part.modelData.key])
                        onChosen: value => avatar.own.choose(part.modelData.key, value.toFixed(1))
                    }
                }

                Component {
                    id: chips

                    ColumnLayout {
                        spacing: Theme.unit

                        Label {
                            text: part.modelData.title
                            Accessible.ignored: true
                        }
                        Chips {
                            name: part.modelData.title
                            buttonName: "avatar-" + part.modelData.key
                            choices: part.modelData.options
                            chosen: avatar.own.values[part.modelData.key]
                            onPicked: value => {
                                if (value !== "")
                                    avatar.own.choose(part.modelData.key, value);
                            }
                        }
                    }
                }
            }
        }
    }

    FileChoice {
        id: reading

        title: qsTr("Choose an avatar")
        nameFilters: [qsTr("Avatars and pictures (*.vrm *.png *.jpg *.jpeg)"), qsTr("All files (*)")]
        onChosen: file => avatar.own.offer(file)
    }
}
