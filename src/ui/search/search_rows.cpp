// One thing that was found, as a row: what it is called, with what matched, and for a claim who
// said what, when, and how many. It knows rows; it knows no list.
#include <algorithm>

#include "app/view/selection.hpp"
#include "app/words/date_words.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 8;
constexpr float kGlyph = 20;
// bytes: a match farther in than this is led to by the words just before it
constexpr std::uint32_t kFarIn = 110;
constexpr std::uint32_t kFarInOnPhone = 72;
constexpr std::uint32_t kBefore = 32;

struct RowLook {
  TextStyle head, small, figure;
};

RowLook row_look(const Ui& ui) {
  if (ui.phone()) {
    return {sized(type::strong, 15, 24), sized(type::body, 14, 20), sized(type::question, 16, 24)};
  }
  return {type::strong, type::small, type::question};
}

TextStyle bold(TextStyle style) {
  style.face = style.face == Face::serif || style.face == Face::serif_bold ? Face::serif_bold
                                                                           : Face::sans_bold;
  return style;
}

MarkedLook marked_look(const Ui& ui, TextStyle style, ImU32 ink) {
  return {style, bold(style), ink, ui.palette.ink, ui.palette.accent_wash};
}

MarkedText marked(const core::SearchExcerpt& excerpt, const core::ExcerptLine& line) {
  const auto marks = excerpt.marks_of(line);
  return {std::string(line.text), {marks.begin(), marks.end()}};
}

// A long text begins a little before its first match.
void lead_in(MarkedText& text, std::uint32_t far) {
  if (text.marks.empty() || text.marks.front().first <= far) {
    return;
  }
  const std::size_t blank =
      text.text.find(' ', text.marks.front().first - std::min(text.marks.front().first, kBefore));
  if (blank == std::string::npos || blank >= text.marks.front().first) {
    return;
  }
  const auto gone = static_cast<std::uint32_t>(blank + 1);
  constexpr std::string_view kDots = "\xE2\x80\xA6 ";
  text.text = std::string(kDots) + text.text.substr(gone);
  for (core::ByteRange& mark : text.marks) {
    mark = {
        mark.first - gone + static_cast<std::uint32_t>(kDots.size()),
        mark.last - gone + static_cast<std::uint32_t>(kDots.size())
    };
  }
}

void put_before(MarkedText& text, const std::string& words) {
  text.text.insert(0, words);
  const auto by = static_cast<std::uint32_t>(words.size());
  for (core::ByteRange& mark : text.marks) {
    mark = {mark.first + by, mark.last + by};
  }
}

void put_quotes(MarkedText& text) {
  put_before(text, "\xE2\x80\x9C");
  text.text += "\xE2\x80\x9D";
}

// What a row is worded from.
struct Found {
  const core::SearchQuery& query;
  const core::SearchExcerpt& excerpt;
};

bool writable(const Canvas& canvas, const std::string& text) {
  return !text.empty() && can_write(canvas, Face::sans, text);
}

// Under a name: another spelling that matched, else the local name, the role, the day.
MarkedText
second_line(const Ui& ui, const Canvas& canvas, core::SearchKind kind, std::uint32_t index) {
  const core::Story& story = ui.story();
  if (kind == core::SearchKind::place && writable(canvas, story.places[index].local_name)) {
    return {story.places[index].local_name, {}};
  }
  if (kind == core::SearchKind::speaker) {
    return {story.actors[index].role, {}};
  }
  if (kind == core::SearchKind::source) {
    return {ui.memory.words.sources[index].published, {}};
  }
  return {};
}

// What the reader's language calls a place or speaker; else as the story has it.
std::string_view called(const Ui& ui, const core::SearchHit& hit, std::string_view own) {
  if (hit.kind == core::SearchKind::place) {
    return ui.place_name(core::PlaceIndex{hit.index});
  }
  return hit.kind == core::SearchKind::speaker
             ? std::string_view(ui.actor_name(core::ActorIndex{hit.index}))
             : own;
}

MarkedText marked_in(std::string_view text, const core::SearchQuery& query) {
  MarkedText marked{std::string(text), {}};
  core::mark_matches(text, query, marked.marks);
  return marked;
}

void word_entry(
    const Ui& ui,
    const Canvas& canvas,
    const core::SearchHit& hit,
    const Found& found,
    FoundWords& words
) {
  const auto lines = found.excerpt.lines();
  const std::string_view head = called(ui, hit, lines.front().text);
  const bool own = head == lines.front().text;
  words.head = own ? marked(found.excerpt, lines.front()) : marked_in(head, found.query);
  for (const core::ExcerptLine& line : lines.subspan(own ? 1 : 0)) {
    if (line.marks > 0 && line.text != head && words.body.empty()) {
      words.body = marked(found.excerpt, line);
    }
  }
  if (words.body.empty()) {
    words.body = second_line(ui, canvas, hit.kind, hit.index);
  }
  lead_in(words.body, ui.phone() ? kFarInOnPhone : kFarIn);
}

// As the reader writes numbers.
MarkedText figure_of(
    const Ui& ui,
    const core::Claim& claim,
    const core::ExcerptLine& line,
    const core::SearchQuery& query
) {
  return marked_in(app::figure_text(ui.messages(), claim.figures[line.figure]), query);
}

// What an outlet says itself it reports, here as in every list of claims.
void word_speaker(
    const Ui& ui,
    const core::Claim& claim,
    const core::SearchQuery& query,
    MarkedText& head
) {
  const Line line = speaker_text(ui.messages(), ui.story(), claim, head.text);
  if (line.view() == head.text) {
    return;
  }
  head =
      head.marks.empty() ? MarkedText{std::string(line.view()), {}} : marked_in(line.view(), query);
}

void word_claim(const Ui& ui, const core::SearchHit& hit, const Found& found, FoundWords& words) {
  const core::SearchExcerpt& excerpt = found.excerpt;
  const core::Claim& claim = ui.story().claims[hit.index];
  words.head = {ui.actor_name(claim.actor), {}};
  words.figure = {ui.memory.words.claims[hit.index].figure, {}};
  for (const core::ExcerptLine& line : excerpt.lines()) {
    const bool own = line.of == core::SearchKind::claim;
    if (own && line.field == core::SearchField::figure && hit.kind == core::SearchKind::figure) {
      words.figure = figure_of(ui, claim, line, found.query);
    } else if (own && line.field == core::SearchField::summary) {
      words.body = marked(excerpt, line);
    } else if (line.of == core::SearchKind::speaker && line.text == words.head.text) {
      words.head = marked(excerpt, line);
    } else if (words.extra.empty()) {
      words.extra = marked(excerpt, line);
      lead_in(words.extra, kBefore);
      if (line.field == core::SearchField::quote) {
        put_quotes(words.extra);
      }
      if (line.of == core::SearchKind::place && line.field == core::SearchField::alias) {
        put_before(words.extra, ui.place_name(core::PlaceIndex{line.index}) + " \xC2\xB7 ");
      }
    }
  }
  word_speaker(ui, claim, found.query, words.head);
  lead_in(words.body, ui.phone() ? kFarInOnPhone : kFarIn);
}

bool is_claim(const SearchItem& item) {
  return item.of == core::SearchKind::claim || item.of == core::SearchKind::figure;
}

float text_left(const Ui& ui, const SearchItem& item) {
  const float edge = kPhoneInset;
  return edge + (is_claim(item) || item.of == core::SearchKind::source
                     ? kGlyph + (ui.phone() ? 8.0f : 6.0f)
                     : 0.0f);
}

struct FoundPlace {
  const char* control;
  std::uint32_t index;
};

FoundPlace control_of(const core::SearchHit& hit) {
  constexpr const char* kNames[core::kSearchKinds] = {
      "found-place",
      "found-speaker",
      "found-claim",
      "found-figure",
      "found-source",
      "found-question"
  };
  return {kNames[static_cast<std::size_t>(hit.kind)], hit.index};
}

void draw_sign(const Ui& ui, const Canvas& canvas, const core::SearchHit& hit, ImVec2 at) {
  if (hit.kind == core::SearchKind::source) {
    fill(canvas, {at.x - 8, at.y - 8, 18, 16}, ui.palette.ink_3, 2);
    draw_text(
        canvas,
        type::tiny_strong,
        {at.x - 8, at.y - 8, 18, 16},
        ui.palette.paper,
        ui.story().sources[hit.index].letter,
        Align::centre
    );
    return;
  }
  draw_claim_stance(
      ui,
      canvas,
      hit.index,
      ui.world.table.stance[hit.index],
      at,
      ui.phone() ? 14.0f : 13.0f,
      ui.palette.raised
  );
}

// The figure, right-aligned, struck through where a later claim has revised it. Returns its left
// edge.
float draw_figure(
    const Ui& ui,
    const Canvas& canvas,
    const RowLook& look,
    const SearchItem& item,
    const core::SearchHit& hit,
    core::RectPx line
) {
  if (item.words.figure.empty()) {
    return right_of(line);
  }
  const MarkedLook ink = marked_look(ui, look.figure, ui.palette.ink);
  const float wide =
      std::min(line.width * 0.5f, text_width(canvas, ink.strong, item.words.figure.text) + 2);
  const float left = canvas.snap(right_of(line) - wide);
  later::draw_marked(
      canvas,
      {bold(look.figure), bold(look.figure), ink.ink, ink.marked, ink.wash},
      {left, line.y},
      wide,
      item.words.figure,
      1
  );
  if (app::superseded(ui.world, core::ClaimIndex{hit.index}, ui.frame.known_on)) {
    rule_across(canvas, left - 1, line.y + line.height / 2 + 1, wide, ui.palette.ink_2);
  }
  return left - 12;
}

void draw_speaker_line(
    const Ui& ui,
    const Canvas& canvas,
    const RowLook& look,
    const SearchItem& item,
    const core::SearchHit& hit,
    core::RectPx line
) {
  const float right = draw_figure(ui, canvas, look, item, hit, line);
  const std::string& said = ui.memory.words.claims[hit.index].said;
  const float day = text_width(canvas, look.small, said);
  const core::Claim& claim = ui.story().claims[hit.index];
  const Line short_name =
      speaker_text(ui.messages(), ui.story(), claim, ui.actor_short_name(claim.actor));
  const float room = std::max(40.0f, right - line.x - day - 10);
  float name = text_width(canvas, look.head, item.words.head.text);
  if (name > room && item.words.head.marks.empty()) {
    name = draw_text(
               canvas,
               look.head,
               {line.x, line.y, room, line.height},
               ui.palette.ink,
               short_name.view()
    )
               .width;
  } else {
    later::draw_marked(
        canvas,
        {look.head, look.head, ui.palette.ink, ui.palette.ink, ui.palette.accent_wash},
        {line.x, line.y},
        room,
        item.words.head,
        1
    );
  }
  draw_text(
      canvas,
      look.small,
      {line.x + std::min(name, room) + 8, line.y + 1, day + 1, line.height},
      ui.palette.ink_3,
      said
  );
}

}  // namespace

void later::word_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    SearchItem& item,
    float width
) {
  const core::SearchHit& hit = search.results.of(item.of).hits[item.hit];
  SearchMemory& memory = search_of(ui);
  memory.excerpt.make(ui.story(), hit, search.results.query, {});
  const Found found{search.results.query, memory.excerpt};
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

bool later::draw_search_item(
    const Ui& ui,
    const Canvas& canvas,
    const app::Search& search,
    const SearchItem& item,
    core::RectPx box,
    bool chosen
) {
  const core::SearchHit& hit = search.results.of(item.of).hits[item.hit];
  const FoundPlace control = control_of(hit);
  const Hit hand = hit_area(ui, control.control, control.index, box);
  const float heat = chosen ? 1 : hand.heat;
  if (heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, heat));
  }
  if (chosen) {
    fill(canvas, {box.x, box.y, 3, box.height}, ui.palette.ink);
  }
  const RowLook look = row_look(ui);
  const float left = box.x + text_left(ui, item);
  const float room = right_of(box) - kPhoneInset - left;
  const core::RectPx head{left, box.y + kPad, room, look.head.line};
  const MarkedLook small = marked_look(ui, look.small, ui.palette.ink_2);
  if (is_claim(item) || item.of == core::SearchKind::source) {
    draw_sign(ui, canvas, hit, {box.x + kPhoneInset + 8, head.y + head.height / 2});
  }
  if (is_claim(item)) {
    draw_speaker_line(ui, canvas, look, item, hit, head);
  } else {
    draw_marked(
        canvas,
        {look.head, look.head, ui.palette.ink, ui.palette.ink, ui.palette.accent_wash},
        {head.x, head.y},
        room,
        item.words.head,
        1
    );
  }
  float y = head.y + head.height;
  if (!item.words.body.empty()) {
    y += static_cast<float>(draw_marked(canvas, small, {left, y}, room, item.words.body, 2)) *
         look.small.line;
  }
  if (!item.words.extra.empty()) {
    draw_marked(
        canvas,
        marked_look(ui, look.small, ui.palette.ink_3),
        {left, y + 2},
        room,
        item.words.extra,
        1
    );
  }
  return hand.clicked;
}

}  // namespace dateline::ui
