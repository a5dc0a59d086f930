#include "page/json_ld.hpp"

#include <cmath>

#include "app/words/claim_text.hpp"
#include "core/base/json_text.hpp"
#include "page/markup.hpp"

namespace dateline::page {

namespace {

constexpr std::string_view kLineSeparator = "\xE2\x80\xA8", kParagraphSeparator = "\xE2\x80\xA9";

// Five decimals, a metre: what the story's points are good for. Without the C library's formatting,
// which the page's program does not have.
std::string degrees(double value) {
  const auto whole = static_cast<long long>(std::llround(std::fabs(value) * 1e5));
  std::string text = std::to_string(whole / 100000);
  std::string rest = std::to_string(whole % 100000);
  rest.insert(0, 5 - rest.size(), '0');
  while (!rest.empty() && rest.back() == '0') {
    rest.pop_back();
  }
  if (!rest.empty()) {
    text += "." + rest;
  }
  return value < 0 && whole != 0 ? "-" + text : text;
}

class Graph {
 public:
  Graph(const core::KnownStory& told, const app::Messages& messages)
      : story_(told),
        messages_(messages) {}

  std::string write() {
    json_ = "{\"@context\":\"https://schema.org\",\"@graph\":[";
    for (const core::Source& source : story_.sources) {
      article(source);
    }
    for (const core::Place& place : story_.places) {
      this->place(place);
    }
    for (const core::Actor& actor : story_.actors) {
      speaker(actor);
    }
    for (std::uint32_t i = 0; i < story_.claims.size(); ++i) {
      claim(core::ClaimIndex{i});
    }
    json_ += "]}";
    return std::move(json_);
  }

 private:
  void open(std::string_view type, std::string_view kind, std::string_view id) {
    json_ += json_.back() == '[' ? "{\"@type\":\"" : ",\n{\"@type\":\"";
    json_.append(type).append("\",\"@id\":\"#").append(kind).append("=").append(id).append("\"");
  }
  void put(std::string_view key, std::string_view text) {
    if (text.empty()) {
      return;
    }
    json_.append(",\"").append(key).append("\":");
    append_script_string(json_, text);
  }
  void put_node(std::string_view key, std::string_view type, std::string_view name) {
    if (name.empty()) {
      return;
    }
    json_.append(",\"").append(key).append("\":{\"@type\":\"").append(type).append("\"");
    put("name", name);
    json_ += "}";
  }
  void put_reference(std::string_view kind, std::string_view id) {
    json_.append("{\"@id\":\"#").append(kind).append("=").append(id).append("\"}");
  }

  void article(const core::Source& source) {
    open("Article", "source", source.id);
    put("headline", source.title);
    put_node("publisher", "Organization", source.publisher);
    put("author", source.byline);  // a name: the document does not say whether of a person
    // There is no way to say “about” here, so only a date that is one.
    const core::EdtfDate& published = source.published;
    if (!published.interval && !published.approximate && !published.uncertain) {
      put("datePublished", html_date(published));
    }
    put("url", source.url);
    put("inLanguage", source.language);
    json_ += "}";
  }

  // A point where the place is one; an area has its codes, or no geometry: a point inside it would
  // say more than is known.
  void place(const core::Place& place) {
    open("Place", "place", place.id);
    put("name", place.name);
    if (place.point && place.area_kind == core::AreaKind::none &&
        (place.kind == core::PlaceKind::city || place.kind == core::PlaceKind::site)) {
      json_.append(",\"geo\":{\"@type\":\"GeoCoordinates\",\"latitude\":")
          .append(degrees(place.point->lat))
          .append(",\"longitude\":")
          .append(degrees(place.point->lng))
          .append("}");
    }
    if (!place.iso_codes.empty() && place.extent == core::Extent::stated) {
      put_codes(place.iso_codes);
    }
    json_ += "}";
  }

  void put_codes(const std::vector<std::string>& codes) {
    json_ += ",\"identifier\":[";
    for (const std::string& code : codes) {
      if (&code != codes.data()) {
        json_ += ",";
      }
      append_script_string(json_, code);
    }
    json_ += "]";
  }

  void speaker(const core::Actor& actor) {
    const bool person =
        actor.kind == core::ActorKind::person || actor.kind == core::ActorKind::analyst;
    open(person ? "Person" : "Organization", "speaker", actor.id);
    put("name", actor.name);
    json_ += "}";
  }

  void claim(core::ClaimIndex index) {
    const core::Claim& claim = story_.claims[index.value];
    open("Claim", "claim", claim.id);
    put("text", app::claim_line(messages_, story_, index));
    json_ += ",\"author\":";
    put_reference("speaker", story_.actors[claim.actor.value].id);
    json_ += ",\"appearance\":[";
    for (const core::Appearance& appearance : claim.appearances) {
      if (&appearance != claim.appearances.data()) {
        json_ += ",";
      }
      put_reference("source", story_.sources[appearance.source.value].id);
    }
    json_ += "]}";
  }

  const core::KnownStory& story_;
  const app::Messages& messages_;
  std::string json_;
};

}  // namespace

void append_script_string(std::string& json, std::string_view text) {
  json += '"';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view three = text.substr(at, 3);
    if (three == kLineSeparator || three == kParagraphSeparator) {
      core::append_json_escape(json, three == kLineSeparator ? 0x2028 : 0x2029);
      at += 2;
    } else if (c == '<' || c == '>' || c == '&') {
      core::append_json_escape(json, static_cast<unsigned char>(c));
    } else {
      core::append_json_byte(json, c);
    }
  }
  json += '"';
}

std::string json_ld(const core::KnownStory& story, const app::Messages& messages) {
  return Graph(story, messages).write();
}

std::string claim_lines(const core::KnownStory& story, const app::Messages& messages) {
  std::string json = "{";
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (core::is_blank(story.claims[i])) {
      continue;
    }
    if (json.size() > 1) {
      json += ",\n";
    }
    append_script_string(json, story.claims[i].id);
    json += ":";
    append_script_string(json, app::claim_line(messages, story, core::ClaimIndex{i}));
  }
  return json + "}\n";
}

}  // namespace dateline::page
