#include "ui/kit/map_words.hpp"

#include <algorithm>

#include "core/base/utf8.hpp"

namespace dateline::ui {

namespace {

// In pairs, the capital first, at an even or at an odd number.
std::uint32_t capital_of_extended_latin(std::uint32_t letter) {
  if (letter == 0x131 || letter == 0x138 || letter == 0x149 || letter == 0x17F) {
    return letter;
  }
  const bool odd_first =
      (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
  const bool is_small = odd_first ? letter % 2 == 0 : letter % 2 == 1;
  return is_small ? letter - 1 : letter;
}

std::uint32_t capital_of(std::uint32_t letter) {
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) {
    return letter - 0x20;
  }
  if (letter >= 0x100 && letter <= 0x17F) {
    return capital_of_extended_latin(letter);
  }
  if (letter >= 0x430 && letter <= 0x44F) {
    return letter - 0x20;
  }
  if (letter >= 0x450 && letter <= 0x45F) {
    return letter - 0x50;
  }
  if (letter >= 0x490 && letter <= 0x4BF) {
    return letter & ~1u;
  }
  return letter;
}

TextStyle style_of(const app::MapLabel& label) {
  switch (label.kind) {
    case app::MapLabelKind::sea:
      return sized(type::sea, label.rank == 0 ? 13.0f : 12.0f, 16);
    case app::MapLabelKind::city:
      return sized(type::body, label.rank <= 1 ? 13.0f : 12.0f, 16);
    case app::MapLabelKind::country:
    case app::MapLabelKind::region:
      break;
  }
  return type::tiny;
}

MapName
measured(const Canvas& canvas, const TextStyle& style, std::string text, std::string_view second) {
  MapName name;
  name.text = std::move(text);
  name.style = style;
  name.writable = can_write(canvas, style.face, name.text);
  name.width = text_width(canvas, style, name.text);
  name.letters = static_cast<std::uint32_t>(core::count_code_points(name.text));
  if (second.empty() || second == name.text || !can_write(canvas, Face::sans, second)) {
    return name;
  }
  name.second = second;
  name.second_width = text_width(canvas, type::tiny, second);
  return name;
}

std::uint32_t
place_named(const app::World& world, const app::MapLabel& label, app::Language language) {
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    if (app::name_in(label.names, language) ==
            app::place_name(world, core::PlaceIndex{i}, language) ||
        app::is_same_place(label, world.story.places[i])) {
      return i;
    }
  }
  return kNoPlace;
}

}  // namespace

float tracking_of(double zoom, const app::MapLabel& label) noexcept {
  if (label.kind != app::MapLabelKind::country) {
    return 0;
  }
  return static_cast<float>(std::clamp(1.0 + (zoom - 2) * 0.6 - label.rank * 0.3, 1.0, 4.0));
}

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    const auto byte = static_cast<unsigned char>(capitals[i]);
    if (byte >= 'a' && byte <= 'z') {
      capitals[i] = static_cast<char>(byte - 0x20);
    }
    // Every letter above has its capital among the codes of two bytes.
    if ((byte & 0xE0u) != 0xC0u || i + 1 == capitals.size()) {
      continue;
    }
    const std::uint32_t capital =
        capital_of((byte & 0x1Fu) << 6 | (static_cast<unsigned char>(capitals[i + 1]) & 0x3Fu));
    capitals[i] = static_cast<char>(0xC0u | capital >> 6);
    capitals[++i] = static_cast<char>(0x80u | (capital & 0x3Fu));
  }
  return capitals;
}

void MapWords::keep(
    const app::World& world,
    app::Language language,
    const Canvas& canvas,
    std::uint32_t version
) {
  const auto& all = world.catalogue.labels;
  if (revision_ == world.revision && language_ == language && ratio_ == canvas.ratio &&
      version_ == version) {
    return;
  }
  revision_ = world.revision;
  language_ = language;
  ratio_ = canvas.ratio;
  version_ = version;
  places.clear();
  for (std::uint32_t i = 0; i < world.story.places.size(); ++i) {
    places.push_back(measured(
        canvas,
        type::place,
        app::place_name(world, core::PlaceIndex{i}, language),
        world.story.places[i].local_name
    ));
  }
  labels.clear();
  for (const app::MapLabel& label : all) {
    const std::string& name = app::name_in(label.names, language);
    const bool country = label.kind == app::MapLabelKind::country,
               city = label.kind == app::MapLabelKind::city;
    labels.push_back(measured(
        canvas,
        style_of(label),
        country ? in_capitals(name) : name,
        city ? std::string_view(label.local) : std::string_view()
    ));
    labels.back().place = place_named(world, label, language);
  }
}

}  // namespace dateline::ui
