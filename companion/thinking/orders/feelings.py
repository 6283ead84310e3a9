"""Maps words for feelings that a voice can be asked for to points: valence, arousal, dominance.

Six points are Russell & Mehrabian's (1977) as PELD gives them (Wen et al. 2021): anger, disgust, fear, joy, sadness,
surprise. All others are our own, placed between those by the circumplex (Russell 1980). They are meant for the sound of
a voice rather than for the pleasantness of a thing. They are guesses, compared with the Glasgow norms (Scott et al.
2019) in docs/voices/orders.md. English; files of other languages refer to these words.
"""

from collections.abc import Mapping
from typing import Final

from companion.values import Affect

_POINTS: Final = (
    (0.81, 0.51, 0.46, "happy joyful glad"),
    (0.7, 0.4, 0.35, "cheerful merry jolly sunny upbeat cheery good-humoured"),
    (0.7, 0.75, 0.4, "excited thrilled enthusiastic ecstatic elated euphoric overjoyed exuberant"),
    (0.75, 0.6, 0.3, "delighted amazed blissful"),
    (0.55, 0.6, 0.4, "lively energetic vivid animated bubbly perky spirited vibrant dynamic"),
    (0.6, 0.45, 0.25, "amused funny humorous"),
    (0.55, 0.5, 0.35, "playful cheeky silly mischievous teasing goofy flirty"),
    (0.7, 0.35, 0.65, "proud triumphant victorious"),
    (0.4, 0.25, 0.7, "confident self-confident assured bold brave"),
    (0.3, 0.35, 0.7, "determined resolute encouraging motivating"),
    (0.6, 0.1, 0.2, "friendly kind welcoming"),
    (0.6, -0.15, 0.15, "warm caring loving affectionate hearty warm-hearted"),
    (0.55, -0.3, 0.05, "gentle tender soothing comforting soft-hearted loving-kind motherly fatherly"),
    (0.55, -0.25, 0.2, "reassuring patient understanding sympathetic compassionate supportive"),
    (0.65, -0.25, 0.3, "content pleased satisfied grateful thankful"),
    (0.55, -0.5, 0.25, "relaxed peaceful serene mellow cosy cozy laid-back easy-going comfortable"),
    (0.3, -0.5, 0.35, "calm composed unhurried steady cool-headed level-headed"),
    (0.4, -0.15, 0.3, "relieved"),
    (0.5, 0.3, 0.3, "hopeful optimistic"),
    (0.5, 0.55, 0.3, "passionate fervent"),
    (0.55, 0.1, 0.0, "romantic dreamy enchanted"),
    (0.22, 0.5, 0.0, "curious interested eager intrigued"),
    (0.4, 0.67, -0.13, "surprised astonished stunned"),
    (0.15, 0.0, 0.3, "sincere earnest"),
    (-0.1, -0.2, 0.35, "serious solemn grave sober businesslike"),
    (-0.1, -0.1, 0.55, "stern strict firm severe authoritative commanding"),
    (0.0, -0.1, 0.1, "neutral matter-of-fact objective"),
    (-0.05, -0.35, 0.1, "flat dry indifferent toneless emotionless deadpan monotonous"),
    (-0.2, -0.2, 0.3, "cold cool distant aloof"),
    (-0.1, -0.6, -0.2, "tired sleepy drowsy weary exhausted worn-out"),
    (-0.4, -0.6, -0.1, "bored listless dull lifeless"),
    (-0.63, -0.27, -0.33, "sad unhappy sorrowful"),
    (-0.55, -0.4, -0.3, "gloomy melancholy downcast glum dejected bleak mournful"),
    (-0.75, -0.4, -0.5, "depressed miserable heartbroken hopeless grieving desolate"),
    (-0.6, -0.4, -0.45, "lonely forlorn"),
    (0.1, -0.3, -0.15, "nostalgic wistful sentimental thoughtful pensive"),
    (-0.5, 0.0, -0.2, "disappointed hurt let-down"),
    (-0.51, 0.59, 0.25, "angry mad cross irate"),
    (-0.65, 0.85, 0.4, "furious enraged raging livid"),
    (-0.4, 0.35, 0.2, "annoyed irritated grumpy impatient grouchy"),
    (-0.45, 0.5, 0.35, "hostile aggressive threatening menacing"),
    (-0.5, 0.4, -0.1, "frustrated upset indignant outraged"),
    (-0.6, 0.35, 0.11, "disgusted revolted"),
    (-0.3, 0.1, 0.4, "sarcastic ironic mocking sneering smug arrogant haughty"),
    (-0.45, 0.0, 0.1, "bitter resentful"),
    (-0.64, 0.6, -0.43, "afraid scared fearful frightened"),
    (-0.7, 0.85, -0.5, "terrified panicked panicky horrified"),
    (-0.4, 0.55, -0.4, "nervous anxious tense stressed agitated restless jittery uneasy"),
    (-0.45, 0.4, -0.35, "worried concerned troubled"),
    (-0.1, -0.2, -0.45, "shy timid hesitant unsure insecure meek"),
    (-0.4, 0.1, -0.5, "embarrassed ashamed guilty sorry remorseful apologetic"),
    (-0.7, 0.6, -0.55, "desperate despairing pleading"),
    (-0.15, 0.3, 0.0, "mysterious spooky creepy eerie sinister"),
    (0.1, 0.6, 0.3, "dramatic theatrical intense"),
    (-0.2, 0.2, -0.3, "confused puzzled bewildered"),
)
FEELINGS: Final[Mapping[str, Affect]] = {
    word: Affect(valence, arousal, dominance)
    for valence, arousal, dominance, words in _POINTS
    for word in words.split()
}
"""Point of each word."""
