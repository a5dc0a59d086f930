// One thing that was found, as a row: what it is called, with what matched, and for a claim who
// said what, when, and how many.
#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 8;
constexpr float kGlyph = 20;

struct RowLook {
  TextStyle head;
  TextStyle small;
  TextStyle figure;
};

RowLook row_look(const Ui& ui) {
  if (ui.phone()) {
    return {
        .head = sized(type::strong, 15, 24),
        .small = sized(type::body, 14, 20),
        .figure = sized(type::question, 16, 24),
    };
  }
  return {
      .head = type::strong,
      .small = type::small,
      .figure = type::question,
  };
}

TextStyle bold(TextStyle style) {
  const bool serif = style.face == Face::serif || style.face == Face::serif_bold;
  style.face = serif ? Face::serif_bold : Face::sans_bold;
  return style;
}

// What matched is bold.
MarkedLook marked_look(const Ui& ui, TextStyle style, ImU32 ink) {
  return {
      .plain = style,
      .strong = bold(style),
      .ink = ink,
      .marked = ui.palette.ink,
      .wash = ui.palette.accent_wash,
  };
}

// All is bold already: what matched has the wash alone.
MarkedLook washed_look(const Ui& ui, TextStyle style) {
  return {
      .plain = style,
      .strong = style,
      .ink = ui.palette.ink,
      .marked = ui.palette.ink,
      .wash = ui.palette.accent_wash,
  };
}

bool is_claim(const SearchItem& item) {
  return item.of == core::SearchKind::claim || item.of == core::SearchKind::figure;
}

// A claim's stance, a source's letter.
bool has_sign(const SearchItem& item) {
  return is_claim(item) || item.of == core::SearchKind::source;
}

float text_left(const Ui& ui, const SearchItem& item) {
  if (!has_sign(item)) {
    return kPhoneInset;
  }
  const float after_sign = ui.phone() ? 8.0f : 6.0f;
  return kPhoneInset + (kGlyph + after_sign);
}

const char* control_of(core::SearchKind kind) {
  constexpr const char* kNames[core::kSearchKinds] = {
      "found-place",
      "found-speaker",
      "found-claim",
      "found-figure",
      "found-source",
      "found-question"
  };
  return kNames[static_cast<std::size_t>(kind)];
}

// A row with the canvas to draw it on.
struct RowDrawing {
  const Ui& ui;
  const Canvas& canvas;
  const SearchItem& item;
  const core::SearchHit& hit;
  RowLook look;
};

void draw_letter(const RowDrawing& row, ImVec2 at) {
  const Palette& palette = row.ui.palette;
  const core::RectPx box{
      .x = at.x - 8,
      .y = at.y - 8,
      .width = 18,
      .height = 16,
  };
  const std::string& letter = row.ui.story().sources[row.hit.index].letter;
  fill(row.canvas, box, palette.ink_3, 2);
  draw_text(row.canvas, type::tiny_strong, box, palette.paper, letter, Align::centre);
}

void draw_sign(const RowDrawing& row, ImVec2 at) {
  if (row.hit.kind == core::SearchKind::source) {
    return draw_letter(row, at);
  }
  const Ui& ui = row.ui;
  draw_claim_stance(
      ui,
      row.canvas,
      row.hit.index,
      ui.world.table.stance[row.hit.index],
      at,
      ui.phone() ? 14.0f : 13.0f,
      ui.palette.raised
  );
}

// The figure, right-aligned, struck through where a later claim has revised it. Returns its left
// edge.
float draw_figure(const RowDrawing& row, core::RectPx line) {
  const MarkedText& figure = row.item.words.figure;
  if (figure.empty()) {
    return right_of(line);
  }
  const Ui& ui = row.ui;
  const Canvas& canvas = row.canvas;
  const TextStyle style = bold(row.look.figure);
  const float needs = text_width(canvas, style, figure.text) + 2;
  const float wide = std::min(line.width * 0.5f, needs);
  const float left = canvas.snap(right_of(line) - wide);
  const MarkedLook look = washed_look(ui, style);
  draw_marked(canvas, look, {left, line.y}, wide, figure, 1);
  const core::ClaimIndex claim{row.hit.index};
  if (app::superseded(ui.world, claim, ui.frame.known_on)) {
    const float middle = line.y + line.height / 2 + 1;
    rule_across(canvas, left - 1, middle, wide, ui.palette.ink_2);
  }
  return left - 12;
}

// A name without a match gives way to the short one. Returns its width.
float draw_speaker(const RowDrawing& row, core::RectPx line) {
  const Ui& ui = row.ui;
  const Canvas& canvas = row.canvas;
  const TextStyle style = row.look.head;
  const MarkedText& name = row.item.words.head;
  const float needs = text_width(canvas, style, name.text);
  if (needs <= line.width || !name.marks.empty()) {
    const MarkedLook look = washed_look(ui, style);
    draw_marked(canvas, look, {line.x, line.y}, line.width, name, 1);
    return needs;
  }
  const core::Claim& claim = ui.story().claims[row.hit.index];
  const std::string& short_name = ui.actor_short_name(claim.actor);
  const Line words = speaker_text(ui.messages(), ui.story(), claim, short_name);
  const core::RectPx taken = draw_text(canvas, style, line, ui.palette.ink, words.view());
  return taken.width;
}

// Speaker and day, with the figure at the right end.
void draw_speaker_line(const RowDrawing& row, core::RectPx line) {
  const Canvas& canvas = row.canvas;
  const TextStyle style = row.look.small;
  const float right = draw_figure(row, line);
  const std::string& said = row.ui.memory.words.claims[row.hit.index].said;
  const float day = text_width(canvas, style, said);
  const float left_over = right - line.x - day - 10;
  const core::RectPx name_room{
      .x = line.x,
      .y = line.y,
      .width = std::max(40.0f, left_over),
      .height = line.height,
  };
  const float name = draw_speaker(row, name_room);
  const core::RectPx day_box{
      .x = line.x + std::min(name, name_room.width) + 8,
      .y = line.y + 1,
      .width = day + 1,
      .height = line.height,
  };
  draw_text(canvas, style, day_box, row.ui.palette.ink_3, said);
}

void draw_row_head(const RowDrawing& row, core::RectPx line) {
  if (is_claim(row.item)) {
    return draw_speaker_line(row, line);
  }
  const MarkedLook look = washed_look(row.ui, row.look.head);
  draw_marked(row.canvas, look, {line.x, line.y}, line.width, row.item.words.head, 1);
}

// What is said, and the text that matched otherwise, from `at` down.
void draw_row_words(const RowDrawing& row, ImVec2 at, float room) {
  const Ui& ui = row.ui;
  const TextStyle style = row.look.small;
  const FoundWords& words = row.item.words;
  if (!words.body.empty()) {
    const MarkedLook look = marked_look(ui, style, ui.palette.ink_2);
    const int lines = draw_marked(row.canvas, look, at, room, words.body, 2);
    at.y += static_cast<float>(lines) * style.line;
  }
  if (!words.extra.empty()) {
    const MarkedLook look = marked_look(ui, style, ui.palette.ink_3);
    const ImVec2 below{at.x, at.y + 2};
    draw_marked(row.canvas, look, below, room, words.extra, 1);
  }
}

void draw_row_ground(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx box,
    bool chosen,
    float heat
) {
  if (heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, heat));
  }
  if (chosen) {
    fill(canvas, {box.x, box.y, 3, box.height}, ui.palette.ink);
  }
}

}  // namespace

void word_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    SearchItem& item,
    float width
) {
  const core::SearchHit& hit = search.results.of(item.of).hits[item.hit];
  const core::SearchQuery& query = search.results.query;
  core::SearchExcerpt& excerpt = search_of(ui).excerpt;
  excerpt.make(ui.story(), hit, query, {});
  const Found found{query, excerpt};
  if (is_claim(item)) {
    word_claim(ui, hit, found, item.words);
  } else {
    word_entry(ui, canvas, hit, found, item.words);
  }
  const RowLook look = row_look(ui);
  const MarkedLook small = marked_look(ui, look.small, ui.palette.ink_2);
  const float room = width - text_left(ui, item) - kPhoneInset;
  const int lines = draw_marked(canvas, small, {0, 0}, room, item.words.body, 2, false);
  item.height = 2 * kPad + look.head.line;
  if (!item.words.body.empty()) {
    item.height += static_cast<float>(lines) * look.small.line;
  }
  if (!item.words.extra.empty()) {
    item.height += look.small.line + 2;
  }
  item.height = std::max(item.height, ui.touch() ? 44.0f : 36.0f);
}

bool draw_search_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    const SearchItem& item,
    core::RectPx box,
    bool chosen
) {
  const core::SearchHit& hit = search.results.of(item.of).hits[item.hit];
  const Hit hand = hit_area(ui, control_of(hit.kind), hit.index, box);
  draw_row_ground(ui, canvas, box, chosen, chosen ? 1 : hand.heat);
  const RowDrawing row{
      .ui = ui,
      .canvas = canvas,
      .item = item,
      .hit = hit,
      .look = row_look(ui),
  };
  const float left = box.x + text_left(ui, item);
  const core::RectPx head{
      .x = left,
      .y = box.y + kPad,
      .width = right_of(box) - kPhoneInset - left,
      .height = row.look.head.line,
  };
  if (has_sign(item)) {
    draw_sign(row, {box.x + kPhoneInset + 8, centre_of(head).y});
  }
  draw_row_head(row, head);
  draw_row_words(row, {left, head.y + head.height}, head.width);
  return hand.clicked;
}

}  // namespace dateline::ui
