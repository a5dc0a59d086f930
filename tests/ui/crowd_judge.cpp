#include "ui/crowd_judge.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// --- What is seen ---

// Cards are opaque and may cover panels; each is made of these panels.
const std::map<std::string, std::string> kCards = {
    {"legend", "legend"},
    {"help-card", "help"},
    {"filter-card", "filter"},
    {"dates", "dates"},
    {"search", "search"},
    {"search-field", "search"},
    {"first-use", "first use"},
    {"notice", "notice"},
    {"lanes", "lanes"},
    {"chart-questions", "questions"}
};
// No reader asked for these: they keep off what can be pressed.
const std::set<std::string> kUninvited = {"first use", "notice"};
// What lies in front of map and view by design, opaque too.
const std::set<std::string> kInFront =
    {"sheet", "sheet-head", "sheet-rows", "detail", "tour", "chip-strip"};

constexpr const char* kTooltip = "##Foreground";

struct Piece {
  std::string what, panel;
  core::RectPx seen;
  bool control = false;
};

core::RectPx common(core::RectPx a, core::RectPx b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {
      x,
      y,
      std::max(0.0f, std::min(right_of(a), right_of(b)) - x),
      std::max(0.0f, std::min(bottom_of(a), bottom_of(b)) - y)
  };
}

bool empty(core::RectPx box) {
  return box.width < 1 || box.height < 1;
}

// The letters of a line, without the room above and below them.
core::RectPx ink_of(const DrawnText& text) {
  constexpr float kLetters = 9;
  return {
      text.drawn.x,
      text.drawn.y + text.drawn.height / 2 - kLetters / 2,
      text.drawn.width,
      std::min(text.drawn.height, kLetters)
  };
}

std::vector<Piece> pieces_of(const Recording& seen) {
  std::vector<Piece> pieces;
  for (const DrawnText& text : seen.texts) {
    const core::RectPx part = common(ink_of(text), text.room);
    if (!empty(part)) {
      pieces.push_back({"“" + text.text + "”", text.panel, part, false});
    }
  }
  for (const SeenControl& control : seen.controls) {
    const core::RectPx part = common(control.box, control.room);
    if (!empty(part)) {
      pieces.push_back({control.name, control.panel, part, true});
    }
  }
  return pieces;
}

// Where each card lies: the room of what is in it.
std::map<std::string, core::RectPx> cards_of(const Recording& seen, bool phone) {
  std::map<std::string, core::RectPx> cards;
  const auto add = [&](const std::string& panel, core::RectPx room) {
    const auto card = kCards.find(panel);
    // there it is a row of the sheet
    if (card == kCards.end() || (phone && panel == "first-use")) {
      return;
    }
    core::RectPx& box = cards.try_emplace(card->second, room).first->second;
    const float x = std::min(box.x, room.x), y = std::min(box.y, room.y);
    box = {
        x,
        y,
        std::max(right_of(box), right_of(room)) - x,
        std::max(bottom_of(box), bottom_of(room)) - y
    };
  };
  for (const DrawnText& text : seen.texts) {
    add(text.panel, text.room);
  }
  for (const SeenControl& control : seen.controls) {
    add(control.panel, control.room);
  }
  return cards;
}

// --- What is wrong with it ---

// Over chart or article the tour and the chips are part of the view.
bool in_front(const std::string& panel, app::View view) {
  return kInFront.contains(panel) &&
         (view == app::View::map || (panel != "tour" && panel != "chip-strip"));
}

// Reaches farther than what is drawn of it, over its neighbours.
bool is_handle(const Piece& piece) {
  return piece.what == "sheet-handle" || piece.what.starts_with("resize-");
}

struct Judge {
  Faults& faults;
  const Stage& stage;
  std::string where;

  void blame(const std::string& what) const {
    faults.try_emplace(what, where);
  }

  // The same words are the interface's in any count: only its texts without values are known as
  // such.
  [[nodiscard]] bool is_own(const std::string& words) const {
    const app::Messages& messages = app::messages_of(stage.state(), stage.world());
    for (std::size_t id = 0; id < app::kMessages; ++id) {
      const std::string_view text = messages.text(static_cast<Message>(id));
      if (text == words ||
          ("|" + std::string(text) + "|").find("|" + words + "|") != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  void judge_cuts() const {
    for (const DrawnText& text : stage.seen().texts) {
      if (text.haloed) {
        continue;
      }
      if (text.cut && (text.panel == "header" || is_own(text.text))) {
        blame("cut: " + text.panel + " “" + text.text + "”");
      }
      const bool beyond =
          text.drawn.x < text.room.x - 1 || right_of(text.drawn) > right_of(text.room) + 1;
      if (beyond && !empty(common(ink_of(text), text.room))) {
        blame("beyond its panel: " + text.panel + " “" + text.text + "”");
      }
    }
  }

  void judge_cards(const std::map<std::string, core::RectPx>& cards) const {
    for (auto a = cards.begin(); a != cards.end(); ++a) {
      for (auto b = std::next(a); b != cards.end(); ++b) {
        if (!empty(common(a->second, b->second))) {
          blame("cards meet: " + a->first + " and " + b->first);
        }
      }
    }
  }

  void judge_cover(const Piece& piece, const std::map<std::string, core::RectPx>& cards) const {
    if (!piece.control || kCards.contains(piece.panel)) {
      return;
    }
    for (const auto& [name, box] : cards) {
      if (empty(common(box, piece.seen))) {
        continue;
      }
      if (piece.panel == "header") {
        blame("covered by a card: " + name + " over " + piece.panel + " " + piece.what);
      } else if (
          kUninvited.contains(name) &&
          (piece.panel == "map-controls" || in_front(piece.panel, stage.state().link.view))
      ) {
        blame("covered unasked: " + name + " over " + piece.panel + " " + piece.what);
      }
    }
  }

  void judge_meeting(const Piece& a, const Piece& b) const {
    if (a.panel == b.panel && (a.control || b.control)) {
      return;  // a row holds its words
    }
    // its own words are map_labels_test's
    if (a.panel == "map" && b.panel == "map") {
      return;
    }
    if (is_handle(a) || is_handle(b) || a.panel == kTooltip || b.panel == kTooltip) {
      return;
    }
    // a hand reaches farther than what is drawn
    if (a.control && b.control) {
      return;
    }
    const core::RectPx part = common(a.seen, b.seen);
    if (part.width > 2 && part.height > 2) {
      blame("meet: " + a.panel + " " + a.what + " and " + b.panel + " " + b.what);
    }
  }

  void judge_all() const {
    judge_cuts();
    const auto cards = cards_of(stage.seen(), stage.layout().kind == Layout::Kind::phone);
    judge_cards(cards);
    std::vector<Piece> pieces = pieces_of(stage.seen());
    for (const Piece& piece : pieces) {
      judge_cover(piece, cards);
    }
    // What a card or the sheet covers is not seen.
    std::vector<core::RectPx> sheets;
    for (const Piece& piece : pieces) {
      if (in_front(piece.panel, stage.state().link.view)) {
        sheets = {stage.layout().sheet, stage.layout().detail};
      }
    }
    std::erase_if(pieces, [&](const Piece& piece) {
      const bool in_card = cards.contains(
          piece.panel == "search-field"  ? "search"
          : kCards.contains(piece.panel) ? kCards.at(piece.panel)
                                         : ""
      );
      for (const auto& [name, box] : cards) {
        if (!in_card && !empty(common(box, piece.seen))) {
          return true;
        }
      }
      if (in_card || in_front(piece.panel, stage.state().link.view)) {
        return false;
      }
      return std::any_of(sheets.begin(), sheets.end(), [&](core::RectPx sheet) {
        return !empty(common(sheet, piece.seen));
      });
    });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (std::size_t j = i + 1; j < pieces.size(); ++j) {
        judge_meeting(pieces[i], pieces[j]);
      }
    }
  }
};

}  // namespace

void judge_screen(const Stage& stage, const std::string& where, Faults& faults) {
  Judge{faults, stage, where}.judge_all();
}

}  // namespace dateline::ui
