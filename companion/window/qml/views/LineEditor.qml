// How the person would have had a reply said, which becomes an example.

TurnEditor {
    purpose: "line"
    name: qsTr("Your wording")
    deed: qsTr("Use this wording")
    explanation: qsTr("I'll use your wording as an example for similar situations. The original stays in the history.")
}
