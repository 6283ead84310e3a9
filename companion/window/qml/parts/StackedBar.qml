// A thin bar of parts that lie one after the other, each in the colour of its kind. What they are must be told in
// words beside it, in the same order.
pragma ComponentBehavior: Bound

import QtQuick
import theme

Item {
    id: bar

    required property string name
    // each with `part`, together 1, and `kind`, a kind of time of the theme
    required property var parts
    readonly property real room: bar.width - row.spacing * (bar.parts.length - 1)

    implicitWidth: 200
    implicitHeight: Math.round(Theme.unit * 2.5)
    clip: true
    Accessible.role: Accessible.Chart
    Accessible.name: bar.name

    Row {
        id: row

        height: bar.height
        spacing: 2

        Repeater {
            model: bar.parts

            Rectangle {
                required property var modelData

                width: Math.max(2, modelData.part * bar.room)
                height: row.height
                radius: Theme.unit / 2
                color: Theme.timeOf(modelData.kind)
            }
        }
    }
}
