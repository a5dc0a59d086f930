// Reading `map.json` and `labels.json`, which the bake writes: bytes from the network, so every
// entry is checked and a bad one refuses the whole.
#include <algorithm>
#include <cmath>
#include <string>

#include "app/model/catalogue_limits.hpp"
#include "app/model/world.hpp"
#include "core/base/json_tree.hpp"

namespace dateline::app {

namespace {

using core::JsonKind;
using core::JsonTree;
using core::NodeId;
using core::ProblemCode;

constexpr char kMapFile[] = "map.json";
constexpr char kLabelsFile[] = "labels.json";

class CatalogueReader {
 public:
  CatalogueReader(const JsonTree& tree, const char* file)
      : tree_(tree),
        file_(file) {}

  core::Checked<Catalogue> read() {
    if (text(tree_.root(), "format") != "dateline-map/1") {
      refuse(ProblemCode::unknown_version, tree_.root(), "its format is not dateline-map/1");
    }
    read_levels();
    read_list("views", kMaxBorderViews, [this](NodeId node) { read_view(node); });
    if (problems_.empty() && catalogue_.views.empty()) {
      refuse(
          ProblemCode::missing_key,
          tree_.find(tree_.root(), "views"),
          "there is no border view"
      );
    }
    read_list("files", kMaxFiles, [this](NodeId node) { read_file(node); });
    read_list("labels", kMaxLabels, [this](NodeId node) { read_label(node); });
    if (!problems_.empty()) {
      return tl::unexpected(std::move(problems_));
    }
    return std::move(catalogue_);
  }

  core::Checked<LaterLabels> read_labels() {
    if (text(tree_.root(), "format") != "dateline-labels/1") {
      refuse(ProblemCode::unknown_version, tree_.root(), "its format is not dateline-labels/1");
    }
    read_list("labels", kMaxLaterLabels, [this](NodeId node) { read_label(node); });
    read_list("ground", kMaxGround, [this](NodeId node) { read_ground(node); });
    if (!problems_.empty()) {
      return tl::unexpected(std::move(problems_));
    }
    return LaterLabels{std::move(catalogue_.labels), std::move(catalogue_.ground)};
  }

 private:
  void refuse(ProblemCode code, NodeId node, const char* message) {
    if (problems_.size() >= 20) {
      return;
    }
    core::Problem problem;
    problem.code = code;
    problem.file = file_;
    problem.path = tree_.path(node);
    problem.message = message;
    problem.remedy = "Bake the map again.";
    problems_.push_back(std::move(problem));
  }

  [[nodiscard]] std::string_view text(NodeId object, std::string_view key) const {
    const NodeId node = tree_.find(object, key);
    return node == core::kNoNode ? std::string_view() : tree_.text(node);
  }

  [[nodiscard]] double number(NodeId object, std::string_view key) const {
    const NodeId node = tree_.find(object, key);
    if (node == core::kNoNode || tree_.kind(node) != JsonKind::number) {
      return std::nan("");
    }
    return tree_.number(node);
  }

  template <class Read>
  void read_list(std::string_view key, std::size_t most, Read read) {
    const NodeId list = tree_.find(tree_.root(), key);
    if (list == core::kNoNode || tree_.kind(list) != JsonKind::array) {
      return refuse(
          ProblemCode::missing_key,
          tree_.root(),
          "a list is missing (levels, files or labels)"
      );
    }
    if (tree_.size(list) > most) {
      return refuse(ProblemCode::too_many, list, "the list is too long");
    }
    for (const NodeId node : tree_.contents(list)) {
      read(node);
    }
  }

  void read_levels() {
    read_list("levels", std::size(catalogue_.max_km_per_px), [this](NodeId node) {
      const double level = number(node, "level");
      const double most = number(node, "max_km_per_px");
      if (!(level >= 0 && level < 3)) {
        return refuse(ProblemCode::bad_value, node, "a level is 0, 1 or 2");
      }
      if (most > 0) {
        catalogue_.max_km_per_px[static_cast<std::size_t>(level)] = most;
      }
    });
  }

  // [west, south, east, north]; false when it is not one.
  bool read_box(NodeId list, core::GeoBox& box) const {
    if (list == core::kNoNode || tree_.kind(list) != JsonKind::array || tree_.size(list) != 4) {
      return false;
    }
    double side[4] = {};
    std::size_t i = 0;
    for (const NodeId node : tree_.contents(list)) {
      side[i++] = tree_.number(node);
    }
    box = {side[0], side[1], side[2], side[3]};
    return is_on_globe(box);
  }

  void read_view(NodeId node) {
    BorderView view;
    view.id = text(node, "id");
    view.basis = text(node, "basis");
    if (!is_view_id(view.id)) {
      return refuse(
          ProblemCode::bad_id,
          node,
          "id is not of lower-case letters, digits and hyphens"
      );
    }
    if (find_border_view(catalogue_, view.id)) {
      return refuse(ProblemCode::duplicate_id, node, "another view has this id");
    }
    if (!read_names(node, view.names)) {
      return refuse(
          ProblemCode::missing_key,
          node,
          "the view has no English name, or one of more than 120 bytes"
      );
    }
    if (view.basis.size() > kMaxBasis) {
      return refuse(ProblemCode::too_long, node, "basis is longer than a line");
    }
    catalogue_.views.push_back(std::move(view));
  }

  void read_file(NodeId node) {
    MapFile file;
    file.name = text(node, "name");
    const double level = number(node, "level");
    if (!is_plain_file_name(file.name)) {
      return refuse(ProblemCode::bad_value, node, "name is not a plain file name");
    }
    if (!(level >= 0 && level < 3)) {
      return refuse(ProblemCode::bad_value, node, "level is not 0, 1 or 2");
    }
    if (!read_box(tree_.find(node, "bbox"), file.box)) {
      return refuse(
          ProblemCode::bad_coordinate,
          node,
          "bbox is not [west, south, east, north] in degrees"
      );
    }
    file.level = static_cast<std::uint8_t>(level);
    catalogue_.files.push_back(std::move(file));
  }

  static bool read_kind(std::string_view word, MapLabelKind& kind) {
    constexpr std::string_view kWords[] = {"country", "sea", "city", "region"};
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
      if (word == kWords[i]) {
        kind = static_cast<MapLabelKind>(i);
        return true;
      }
    }
    return false;
  }

  bool read_point(NodeId at, core::LngLat& point) const {
    if (at == core::kNoNode || tree_.kind(at) != JsonKind::array || tree_.size(at) != 2) {
      return false;
    }
    const NodeId lng = tree_.first(at);
    const NodeId lat = tree_.next(lng);
    if (tree_.kind(lng) != JsonKind::number || tree_.kind(lat) != JsonKind::number) {
      return false;
    }
    point = {tree_.number(lng), tree_.number(lat)};
    return std::abs(point.lng) <= 180 && std::abs(point.lat) <= 90;
  }

  // False where English is missing or a name is too long.
  bool read_names(NodeId node, Names& names) const {
    const NodeId given = tree_.find(node, "names");
    if (given == core::kNoNode || tree_.kind(given) != JsonKind::object) {
      return false;
    }
    for (const Language language : core::each<Language>) {
      const std::string_view name = text(given, tag_of(language));
      if (name.size() > kMaxName) {
        return false;
      }
      names[language] = name;
    }
    return !names[Language::en].empty();
  }

  void read_label(NodeId node) {
    MapLabel label;
    label.local = text(node, "local");
    label.code = text(node, "code");
    const double rank = number(node, "rank");
    const double from_zoom = number(node, "from_zoom");
    if (!read_names(node, label.names)) {
      return refuse(
          ProblemCode::missing_key,
          node,
          "the label has no English name, or one of more than 120 bytes"
      );
    }
    if (label.local.size() > kMaxName || label.code.size() > kMaxCode) {
      return refuse(ProblemCode::bad_value, node, "the label's local name or code is too long");
    }
    if (!read_kind(text(node, "kind"), label.kind)) {
      return refuse(
          ProblemCode::bad_value,
          node,
          "the label's kind is not country, sea, city or region"
      );
    }
    if (!read_point(tree_.find(node, "at"), label.at)) {
      return refuse(
          ProblemCode::bad_coordinate,
          node,
          "at is not [longitude, latitude] on the globe"
      );
    }
    label.rank = static_cast<std::uint8_t>(rank >= 0 && rank <= 255 ? rank : 255);
    label.from_zoom = static_cast<float>(from_zoom >= 0 && from_zoom <= 24 ? from_zoom : 24);
    catalogue_.labels.push_back(std::move(label));
  }

  void read_ground(NodeId node) {
    const double lat = number(node, "lat");
    const double west = number(node, "west");
    const double east = number(node, "east");
    const std::string_view code = text(node, "code");
    const bool on_globe = lat > -90 && lat < 90 && west >= -180 && west <= east && east <= 180;
    if (!on_globe) {
      return refuse(ProblemCode::bad_coordinate, node, "the row is not on the globe");
    }
    if (code.size() > 2) {
      return refuse(ProblemCode::bad_value, node, "code is not one of a country");
    }
    catalogue_.ground.push_back({
        .code = std::string(code),
        .lat = static_cast<float>(lat),
        .west = static_cast<float>(west),
        .east = static_cast<float>(east),
    });
  }

  const JsonTree& tree_;
  const char* file_;
  Catalogue catalogue_;
  core::Problems problems_;
};

core::Checked<JsonTree> parse(std::string_view bytes, const char* file, std::size_t most_bytes) {
  core::JsonLimits limits;
  limits.bytes = most_bytes;
  limits.depth = 8;
  limits.values = 100'000;
  limits.string_bytes = 512;
  auto tree = core::parse_json(bytes, file, limits);
  if (!tree) {
    return tl::unexpected(core::Problems{tree.error()});
  }
  return std::move(*tree);
}

}  // namespace

core::Checked<Catalogue> read_catalogue(std::string_view bytes) {
  const auto tree = parse(bytes, kMapFile, 256u << 10);
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  return CatalogueReader(*tree, kMapFile).read();
}

std::uint8_t wanted_level(const Catalogue& catalogue, double km_per_px) noexcept {
  std::uint8_t wanted = 0;
  for (std::size_t level = 0; level < std::size(catalogue.max_km_per_px); ++level) {
    if (km_per_px <= catalogue.max_km_per_px[level]) {
      wanted = static_cast<std::uint8_t>(level);
    }
  }
  return wanted;
}

core::Checked<LaterLabels> read_labels(std::string_view bytes) {
  const auto tree = parse(bytes, kLabelsFile, 512u << 10);
  if (!tree) {
    return tl::unexpected(tree.error());
  }
  return CatalogueReader(*tree, kLabelsFile).read_labels();
}

}  // namespace dateline::app
