// Text with what matched in it set in bold on a wash, over one line or several.
#include <algorithm>

#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr std::string_view kDots = "\xE2\x80\xA6";

struct Piece {
  std::size_t first = 0;
  std::size_t last = 0;
  bool marked = false;
};

// From a byte on: letters of one look, up to behind a blank or to the edge of a mark.
Piece piece_at(const MarkedText& text, std::size_t from) {
  Piece piece{from, text.text.size(), false};
  for (const core::ByteRange mark : text.marks) {
    if (from >= mark.last) {
      continue;
    }
    piece.marked = from >= mark.first;
    piece.last = std::min<std::size_t>(piece.last, piece.marked ? mark.last : mark.first);
    break;
  }
  const std::size_t blank = text.text.find(' ', from);
  if (blank != std::string::npos) {
    piece.last = std::min(piece.last, blank + 1);
  }
  return piece;
}

std::string_view letters_of(const MarkedText& text, Piece piece) {
  return std::string_view(text.text).substr(piece.first, piece.last - piece.first);
}

struct Word {
  std::size_t end = 0;
  float width = 0;  // without the blank behind it
};

Word word_at(
    const Canvas& canvas,
    const MarkedLook& look,
    const MarkedText& text,
    std::size_t from
) {
  Word word{from, 0};
  for (bool whole = false; !whole && word.end < text.text.size();) {
    const Piece piece = piece_at(text, word.end);
    std::string_view letters = letters_of(text, piece);
    whole = letters.back() == ' ';
    if (whole) {
      letters.remove_suffix(1);
    }
    word.width += text_width(canvas, piece.marked ? look.strong : look.plain, letters);
    word.end = piece.last;
  }
  return word;
}

// Where the next word begins. What is wider than the room is cut.
float put_word(
    const Canvas& canvas,
    const MarkedLook& look,
    core::RectPx room,
    const MarkedText& text,
    std::size_t from,
    std::size_t end,
    bool seen
) {
  float x = room.x;
  while (from < end) {
    const Piece piece = piece_at(text, from);
    const TextStyle& style = piece.marked ? look.strong : look.plain;
    const std::string_view letters = letters_of(text, piece);
    const float width = text_width(canvas, style, letters);
    if (seen && piece.marked) {
      fill(
          canvas,
          {x - 1, room.y, std::min(width, right_of(room) - x) + 2, room.height},
          look.wash,
          2
      );
    }
    Canvas silent = canvas;
    silent.log = nullptr;
    const std::string_view inked =
        letters.back() == ' ' ? letters.substr(0, letters.size() - 1) : letters;
    if (seen && !inked.empty()) {
      draw_text(
          silent,
          style,
          {x, room.y, std::max(0.0f, right_of(room) - x), room.height},
          piece.marked ? look.marked : look.ink,
          inked
      );
    }
    x += width;
    from = piece.last;
  }
  return x;
}

}  // namespace

int draw_marked(
    const Canvas& canvas,
    const MarkedLook& look,
    ImVec2 at,
    float width,
    const MarkedText& text,
    int most_lines,
    bool seen
) {
  const float dots = text_width(canvas, look.plain, kDots);
  float x = at.x;
  int line = 1;
  const auto y = [&] {
    return at.y + static_cast<float>(line - 1) * look.plain.line;
  };
  for (std::size_t from = 0; from < text.text.size();) {
    const Word word = word_at(canvas, look, text, from);
    const bool last = line == most_lines;
    const float room = width - (last && word.end < text.text.size() ? dots : 0);
    if (x > at.x && x - at.x + word.width > room + 0.01f) {
      if (last) {
        if (seen) {
          draw_line(canvas, look.plain, {x, y()}, look.ink, kDots);
        }
        break;
      }
      x = at.x;
      ++line;
      continue;
    }
    x = put_word(
        canvas,
        look,
        {x, y(), at.x + width - x, look.plain.line},
        text,
        from,
        word.end,
        seen
    );
    from = word.end;
  }
  const core::RectPx box{
      .x = at.x,
      .y = at.y,
      .width = width,
      .height = static_cast<float>(line) * look.plain.line,
  };
  if (seen && canvas.log != nullptr) {
    note(canvas, text.text, box, box, {});
  }
  return line;
}

}  // namespace dateline::ui
