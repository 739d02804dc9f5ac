"""Settings: which packages a project keeps, and how each is made."""

from .options import is_same_place as is_same_place
from .package import PackageSettings as PackageSettings
from .read import line_in as line_in
from .read import read_settings as read_settings
from .read import settings_file as settings_file
from .vendor import BUILTIN as BUILTIN
from .vendor import ENGINES as ENGINES
from .vendor import ENUMS as ENUMS
from .vendor import FAMILIES as FAMILIES
from .vendor import FEATURES as FEATURES
from .vendor import INPUTS as INPUTS
from .vendor import LAYOUTS as LAYOUTS
from .vendor import PYPROJECT as PYPROJECT
from .vendor import SETTINGS as SETTINGS
from .vendor import Distribution as Distribution
from .vendor import Filter as Filter
from .vendor import Settings as Settings
from .vendor import Vendor as Vendor
