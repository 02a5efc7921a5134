"""The net's outputs, in their order. The first five are the game's feelings; neutral tells a face that shows nothing."""

CLASSES = ['happy', 'sad', 'anger', 'fear', 'disgust', 'neutral', 'surprise', 'contempt']
FEELINGS = CLASSES[:5]

# FER+ counts the votes for: neutral, happiness, surprise, sadness, anger, disgust, fear, contempt, unknown, not a face.
FERPLUS_COLUMNS = [1, 3, 4, 6, 5, 0, 2, 7]
