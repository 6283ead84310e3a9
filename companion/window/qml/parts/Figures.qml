// Rows of what something is and how much of it there is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

ColumnLayout {
    id: figures

    // each with what and amount
    required property var rows
    required property string rowName

    spacing: Theme.unit
    visible: figures.rows.length > 0

    Repeater {
        model: figures.rows

        // the amount stands below where it would leave less than half of the line
        GridLayout {
            id: figure

            required property var modelData

            objectName: figures.rowName
            columns: amount.implicitWidth + Math.min(what.implicitWidth, figures.width / 2) + Theme.gap < figures.width ? 2 : 1
            columnSpacing: Theme.gap
            rowSpacing: 0
            Accessible.role: Accessible.StaticText
            Accessible.name: figure.modelData.amount ? qsTr("%1: %2").arg(figure.modelData.what).arg(figure.modelData.amount) : figure.modelData.what

            Label {
                id: what

                text: figure.modelData.what
                color: Theme.inkFaint
                Accessible.ignored: true
            }
            Label {
                id: amount

                Layout.fillWidth: false
                Layout.alignment: Qt.AlignRight | Qt.AlignBottom
                text: figure.modelData.amount
                wrapMode: Text.NoWrap
                visible: text !== ""
                Accessible.ignored: true
            }
        }
    }
}
