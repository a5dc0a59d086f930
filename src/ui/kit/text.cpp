#include "ui/kit/text.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

namespace dateline::ui {

namespace {

// Of Noto Sans and Noto Serif alike, in em.
constexpr float kAscent = 1.069f, kDescent = 0.293f;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

ImFontBaked* baked_of(const Canvas& canvas, const TextStyle& style) {
  return canvas.faces->of[static_cast<std::size_t>(style.face)]->GetFontBaked(
      style.size,
      canvas.ratio
  );
}

// Takes one code point off the text.
ImWchar next_letter(std::string_view& text) {
  unsigned int letter = 0;
  const int bytes = ImTextCharFromUtf8(&letter, text.data(), text.data() + text.size());
  text.remove_prefix(
      std::min<std::size_t>(text.size(), static_cast<std::size_t>(std::max(bytes, 1)))
  );
  return static_cast<ImWchar>(letter);
}

// As browsers do it: ascent and descent in whole px, what is left of the line halved and rounded
// down.
float baseline_in_line(const TextStyle& style) {
  const float ascent = std::round(kAscent * style.size),
              descent = std::round(kDescent * style.size);
  return std::floor((style.line - ascent - descent) / 2) + ascent;
}

float put_letters(
    const Canvas& canvas,
    ImFontBaked& baked,
    float tracking,
    ImVec2 origin,
    ImU32 colour,
    std::string_view text
) {
  ImDrawList& list = *canvas.list;
  float x = origin.x;
  // ImGui counts a glyph's rows from the ascent, rounded up
  const float top = origin.y - baked.Ascent;
  while (!text.empty()) {
    const ImFontGlyph& glyph = *baked.FindGlyph(next_letter(text));
    if (glyph.Visible) {
      list.PrimReserve(6, 4);
      list.PrimRectUV(
          {x + glyph.X0, top + glyph.Y0},
          {x + glyph.X1, top + glyph.Y1},
          {glyph.U0, glyph.V0},
          {glyph.U1, glyph.V1},
          colour
      );
    }
    x += glyph.AdvanceX + tracking;
  }
  return x - origin.x - tracking;
}

ImVec2 origin_of(const Canvas& canvas, const TextStyle& style, ImVec2 at) {
  return {canvas.snap(at.x), canvas.snap(at.y + baseline_in_line(style))};
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

std::string_view without_blanks_behind(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

// Bytes of the longest prefix that is at most `width` wide.
std::size_t
bytes_within(const Canvas& canvas, const TextStyle& style, float width, std::string_view text) {
  ImFontBaked& baked = *baked_of(canvas, style);
  std::string_view rest = text;
  float x = 0;
  while (!rest.empty()) {
    std::string_view after = rest;
    x += baked.GetCharAdvance(next_letter(after));
    if (x > width) {
      break;
    }
    x += style.tracking;
    rest = after;
  }
  return text.size() - rest.size();
}

}  // namespace

// Dear ImGui calls a child window `parent/name_0123ABCD`.
std::string panel_of(const ImDrawList& list) {
  std::string_view name = list._OwnerName != nullptr ? list._OwnerName : "";
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t end = name.rfind('_');
  return std::string(end == std::string_view::npos || end == 0 ? name : name.substr(0, end));
}

// What is clipped away altogether was not drawn.
void note(
    const Canvas& canvas,
    std::string_view text,
    core::RectPx box,
    core::RectPx drawn,
    Drawing how
) {
  const ImVec2 low = canvas.list->GetClipRectMin(), high = canvas.list->GetClipRectMax();
  const bool seen = drawn.x < high.x && drawn.x + drawn.width > low.x && drawn.y < high.y &&
                    drawn.y + drawn.height > low.y;
  if (!seen) {
    return;
  }
  const core::RectPx room{low.x, low.y, high.x - low.x, high.y - low.y};
  canvas.log->push_back(
      {std::string(text), panel_of(*canvas.list), box, drawn, room, how.haloed, how.cut}
  );
}

float Canvas::snap(float px) const noexcept {
  return std::round(px * ratio) / ratio;
}

float text_width(const Canvas& canvas, const TextStyle& style, std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  ImFontBaked& baked = *baked_of(canvas, style);
  float width = -style.tracking;
  while (!text.empty()) {
    width += baked.GetCharAdvance(next_letter(text)) + style.tracking;
  }
  return width;
}

Fitted fit_text(const Canvas& canvas, const TextStyle& style, std::string_view text, float width) {
  // A hair of slack: a box measured by text_width must hold that text again.
  const float all = text_width(canvas, style, text);
  if (all <= width + 0.01f) {
    return {text, all, false};
  }
  const float dots = text_width(canvas, style, kEllipsis);
  const std::string_view kept = without_blanks_behind(
      text.substr(0, bytes_within(canvas, style, width - dots - style.tracking, text))
  );
  return {kept, text_width(canvas, style, kept) + style.tracking + dots, true};
}

core::RectPx draw_text(
    const Canvas& canvas,
    const TextStyle& style,
    core::RectPx box,
    ImU32 colour,
    std::string_view text,
    Align align
) {
  const Fitted fitted = fit_text(canvas, style, text, box.width);
  // No room even for the ellipsis: nothing is better than something that spills.
  if (fitted.width > box.width + 0.5f) {
    return {box.x, box.y, 0, box.height};
  }
  const float slack = box.width - fitted.width;
  const float x = box.x + (align == Align::left ? 0 : align == Align::centre ? slack / 2 : slack);
  const ImVec2 origin = origin_of(canvas, style, {x, box.y + (box.height - style.line) / 2});
  ImFontBaked& baked = *baked_of(canvas, style);
  const float drawn = put_letters(canvas, baked, style.tracking, origin, colour, fitted.text);
  if (fitted.cut) {
    put_letters(canvas, baked, 0, {origin.x + drawn + style.tracking, origin.y}, colour, kEllipsis);
  }
  const core::RectPx taken{origin.x, box.y, fitted.width, box.height};
  if (canvas.log != nullptr) {
    note(canvas, text, box, taken, {.cut = fitted.cut});
  }
  return taken;
}

float draw_line(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    ImU32 colour,
    std::string_view text
) {
  return put_letters(
      canvas,
      *baked_of(canvas, style),
      style.tracking,
      origin_of(canvas, style, at),
      colour,
      text
  );
}

void draw_haloed(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    ImU32 colour,
    ImU32 halo,
    float radius,
    std::string_view text
) {
  ImFontBaked& baked = *baked_of(canvas, style);
  const ImVec2 origin = origin_of(canvas, style, at);
  constexpr float kDiagonal = 0.7071f;
  constexpr ImVec2 kAround[] = {
      {1, 0},
      {kDiagonal, kDiagonal},
      {0, 1},
      {-kDiagonal, kDiagonal},
      {-1, 0},
      {-kDiagonal, -kDiagonal},
      {0, -1},
      {kDiagonal, -kDiagonal}
  };
  // Whole device px: between them the texture's transparent black would show as a grey seam.
  for (const ImVec2 way : kAround) {
    put_letters(
        canvas,
        baked,
        style.tracking,
        {origin.x + canvas.snap(way.x * radius), origin.y + canvas.snap(way.y * radius)},
        halo,
        text
    );
  }
  const float width = put_letters(canvas, baked, style.tracking, origin, colour, text);
  if (canvas.log != nullptr) {
    note(canvas, text, {}, {origin.x, at.y, width, style.line}, {.haloed = true});
  }
}

FirstLine
first_line(const Canvas& canvas, const TextStyle& style, float width, std::string_view text) {
  const std::size_t hard_end = std::min(text.find('\n'), text.size());
  std::size_t end = bytes_within(canvas, style, width, text.substr(0, hard_end));
  if (end < hard_end && !is_blank(text[end])) {
    std::size_t blank = end;
    while (blank > 0 && !is_blank(text[blank - 1])) {
      --blank;
    }
    if (blank > 0) {
      end = blank;
    }
  }
  // Something must be taken, or a box narrower than a letter would never end.
  if (end == 0 && !text.empty()) {
    std::string_view rest = text;
    next_letter(rest);
    end = text.size() - rest.size();
  }
  std::size_t next = end;
  while (next < text.size() && text[next] == ' ') {
    ++next;
  }
  if (next < text.size() && text[next] == '\n') {
    ++next;
  }
  return {without_blanks_behind(text.substr(0, end)), text.substr(next)};
}

float draw_wrapped(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    float width,
    ImU32 colour,
    std::string_view text,
    int most_lines
) {
  float y = at.y;
  for (int line = 1; !text.empty(); ++line) {
    if (line == most_lines) {
      draw_text(canvas, style, {at.x, y, width, style.line}, colour, text);
      return y + style.line - at.y;
    }
    const FirstLine first = first_line(canvas, style, width, text);
    draw_text(canvas, style, {at.x, y, width, style.line}, colour, first.line);
    text = first.rest;
    y += style.line;
  }
  return y - at.y;
}

float wrapped_height(
    const Canvas& canvas,
    const TextStyle& style,
    float width,
    std::string_view text,
    int most_lines
) {
  int lines = 0;
  while (!text.empty() && lines < most_lines) {
    text = first_line(canvas, style, width, text).rest;
    ++lines;
  }
  return static_cast<float>(lines) * style.line;
}

bool can_write(const Canvas& canvas, Face face, std::string_view text) {
  ImFont& font = *canvas.faces->of[static_cast<std::size_t>(face)];
  while (!text.empty()) {
    if (!font.IsGlyphInFont(next_letter(text))) {
      return false;
    }
  }
  return true;
}

}  // namespace dateline::ui
